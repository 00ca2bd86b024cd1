import type { Document, Range } from '../document/document.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { Directive } from '../text/block.ts';
import { ignoreName, readIgnoredRules } from '../text/directives.ts';

/** Where the rules named are silent; none named: all rules. */
export interface SilentStretch extends Range {
  readonly rules: readonly string[];
}

/** What our comments say of a document, read in the order of its text. */
export interface Comments {
  readonly stretches: readonly SilentStretch[];
  /** Comments that begin or end nothing. */
  readonly astray: readonly (Range & { readonly message: string })[];
}

/** The comments of a document, and the rules that its front matter silences. */
export function readComments(document: Document): Comments {
  const reader = new CommentReader(document);
  let origin = 0;
  for (const [index, { segment }] of document.segments.entries()) {
    for (const directive of segment.directives) reader.read(directive, index, origin);
    origin += segment.length;
  }
  return reader.finish();
}

class CommentReader {
  readonly #document: Document;
  readonly #stretches: SilentStretch[] = [];
  readonly #astray: (Range & { message: string })[] = [];
  /** The regions that no `end` has closed yet, by rule; '' is all rules. */
  readonly #open = new Map<string, Range>();

  constructor(document: Document) {
    this.#document = document;
    const rules = readIgnoredRules(document.frontMatter(ignoreName) ?? '');
    if (rules) this.#stretches.push({ start: 0, end: Infinity, rules });
  }

  read(directive: Directive, index: number, origin: number): void {
    const { scope, rules } = directive;
    const place = { start: origin + directive.offset, end: origin + directive.offset + directive.length };
    if (scope === 'line') this.#stretches.push({ ...lineAt(this.#document.text, place.start), rules });
    else if (scope === 'file') this.#stretches.push({ start: 0, end: Infinity, rules });
    else if (scope === 'next') this.#addNext(nextProse(this.#document, directive, index, origin), rules, place);
    else if (scope === 'start') this.#begin(rules, place);
    else if (scope === 'end') this.#end(rules, place);
    else this.#say(place, 'This comment is none that Renal Lexicon knows. Consider -next, -start, -end or -file.');
  }

  finish(): Comments {
    for (const [rule, place] of this.#open) {
      this.#say(place, `This region has no end, so it reaches to the end of the text. Consider ${ignoreName}-end.`);
      this.#close(rule, Infinity);
    }
    return { stretches: this.#stretches, astray: this.#astray };
  }

  #addNext(next: Range | undefined, rules: readonly string[], place: Range): void {
    if (next) this.#stretches.push({ ...next, rules });
    else this.#say(place, 'No text follows that this comment could silence.');
  }

  #begin(rules: readonly string[], place: Range): void {
    for (const rule of rules.length > 0 ? rules : ['']) if (!this.#open.has(rule)) this.#open.set(rule, place);
  }

  #end(rules: readonly string[], place: Range): void {
    const closed = rules.length > 0 ? rules.filter((rule) => this.#open.has(rule)) : [...this.#open.keys()];
    if (closed.length === 0) this.#say(place, 'No region that this comment could end has begun.');
    for (const rule of closed) this.#close(rule, place.start);
  }

  #close(rule: string, end: number): void {
    const start = this.#open.get(rule)?.start ?? end;
    this.#stretches.push({ start, end, rules: rule === '' ? [] : [rule] });
    this.#open.delete(rule);
  }

  #say(place: Range, message: string): void {
    this.#astray.push({ ...place, message });
  }
}

/**
 * What a writer sees below a comment: within a list or table the next item or cell, else the next paragraph, heading,
 * list or table as a whole.
 */
function nextProse(document: Document, { offset }: Directive, index: number, origin: number): Range | undefined {
  const below = firstBelow(document.segments[index]?.blocks ?? [], offset);
  if (below) return { start: origin + below.start, end: origin + below.end };
  let start = origin + (document.segments[index]?.segment.length ?? 0);
  for (let at = index + 1; at < document.segments.length; at++) {
    const { segment, blocks } = document.segments[at] ?? {};
    const end = start + (segment?.length ?? 0);
    if (blocks && blocks.length > 0) return { start, end };
    start = end;
  }
  return undefined;
}

/** The first block that starts behind an offset of its segment; they stand in the order of the text. */
function firstBelow(blocks: readonly BlockAnalysis[], offset: number): Range | undefined {
  const rangeOf = (i: number) => blocks[i]?.block.map.toSource(0, blocks[i].block.text.length);
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rangeOf(middle)?.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return rangeOf(low);
}

function lineAt(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: (end < 0 ? text.length : end) + 1 };
}
