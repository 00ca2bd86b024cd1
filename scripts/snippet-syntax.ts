/** A tab stop: its default pieces (of a choice the first option; none in a mirror) and its options, if it is a choice. */
export interface TabStop {
  readonly index: number;
  readonly pieces: (string | TabStop)[];
  readonly choices?: readonly string[];
}

/** What VS Code would not report: it inserts a snippet that it cannot read as it stands. */
export class SnippetError extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const TOKEN =
  /\\(?<escaped>[$}\\])|\$\{(?<holder>[1-9]\d*):|\$\{(?<choice>[1-9]\d*)\|(?<list>(?:\\[,|\\]|[^\\|\n])*)\|\}|\$(?:(?<mirror>\d+)|\{(?<braced>\d+)\})|[^$}\\]+|[$}\\]/g;

/** Parses the part of the syntax that skeletons use. Variables and transforms are refused: a default must not vary. */
export function parseSnippet(body: string): TabStop['pieces'] {
  const open: { readonly offset: number; readonly pieces: TabStop['pieces'] }[] = [{ offset: 0, pieces: [] }];
  for (const { 0: token, index: offset, groups = {} } of body.matchAll(TOKEN)) {
    const { escaped, holder, choice, list = '', mirror = groups.braced } = groups;
    const { pieces } = open.at(-1)!;
    if (holder !== undefined) {
      const stop: TabStop = { index: Number(holder), pieces: [] };
      pieces.push(stop);
      open.push({ offset, pieces: stop.pieces });
    } else if (choice !== undefined) {
      const choices = options(list, offset);
      pieces.push({ index: Number(choice), pieces: choices.slice(0, 1), choices });
    } else if (mirror !== undefined) {
      pieces.push({ index: Number(mirror), pieces: [] });
    } else if (token === '}' && open.length > 1) {
      open.pop();
    } else if (/^[$}\\]$/.test(token)) {
      const seen = body.slice(offset, offset + 9);
      throw new SnippetError(
        offset,
        `"${seen}" is no tab stop. Mend it, or write \\${token} if the sign itself is meant.`,
      );
    } else {
      pieces.push(escaped ?? token);
    }
  }
  if (open.length > 1) throw new SnippetError(open.at(-1)!.offset, 'tab stop is never closed. Add its }.');
  return open[0]!.pieces;
}

function options(list: string, offset: number): string[] {
  const found = `${list},`.match(/(?:\\.|[^\\,])*,/g)!.map((option) => option.slice(0, -1).replace(/\\(.)/g, '$1'));
  if (found.every((option) => option.trim() !== '')) return found;
  throw new SnippetError(offset, 'choice without an option. Give each a text.');
}

/** Every tab stop in the order of the text, nested ones after the one that holds them. */
export function tabStops(pieces: TabStop['pieces']): TabStop[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece, ...tabStops(piece.pieces)]));
}

/** What a writer sees before typing: defaults and first choices in place, mirrors filled. */
export function expandDefaults(body: string): string {
  const parsed = parseSnippet(body);
  const defaults = new Map<number, TabStop>();
  for (const stop of tabStops(parsed).reverse()) if (stop.pieces.length > 0) defaults.set(stop.index, stop);
  const text = (piece: string | TabStop, within: readonly number[]): string => {
    if (typeof piece === 'string') return piece;
    if (within.includes(piece.index)) return '';
    const filled = piece.pieces.length > 0 ? piece : defaults.get(piece.index);
    return (filled?.pieces ?? []).map((inner) => text(inner, [...within, piece.index])).join('');
  };
  return parsed.map((piece) => text(piece, [])).join('');
}
