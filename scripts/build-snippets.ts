import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { formatFault, type Fault } from '../server/src/lexicon/fault.ts';
import { parseSnippet, SnippetError, tabStops } from './snippet-syntax.ts';

export { expandDefaults } from './snippet-syntax.ts';

/** `node scripts/build-snippets.ts`: turns snippets/*.md into the two snippet files VS Code reads; exit 1 on a fault. */
function main(): void {
  const files = readdirSync('snippets').filter((name) => name.endsWith('.md'));
  const texts = files.sort().map((name) => [`snippets/${name}`, readFileSync(`snippets/${name}`, 'utf8')] as const);
  const { skeletons, faults } = readSkeletons(texts);
  for (const fault of faults) console.error(formatFault(fault));
  process.exitCode = faults.length > 0 ? 1 : 0;
  if (faults.length > 0) return;
  mkdirSync('dist/snippets', { recursive: true });
  writeFileSync(
    'dist/snippets/markdown.code-snippets',
    edition(skeletons, (body) => body),
  );
  writeFileSync('dist/snippets/plaintext.code-snippets', edition(skeletons, toPlainText));
  console.log(`${skeletons.length} skeletons, 2 editions`);
}

/** An article skeleton: what its front matter says, and its body in snippet syntax. */
export interface Skeleton {
  readonly title: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string;
}

interface Reading {
  readonly skeletons: Skeleton[];
  readonly faults: Fault[];
}

/** Reads every skeleton and reports every fault of every file in one run. */
export function readSkeletons(files: readonly (readonly [file: string, text: string])[]): Reading {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const skeletons = files.map(([file, text]) => {
    const report = (start: number, message: string): void => {
      const before = text.slice(0, start).split('\n');
      faults.push({ file, line: before.length, column: before.at(-1)!.length + 1, start, end: start + 1, message });
    };
    const claim = (kind: string, name: string): void => {
      const owner = owners.get(`${kind} ${name}`);
      if (owner !== undefined) report(text.indexOf(name), `${kind} "${name}" is taken by ${owner}. Choose another.`);
      owners.set(`${kind} ${name}`, file);
    };
    const skeleton = readSkeleton(text, report);
    for (const name of skeleton.prefix) claim('prefix', name);
    if (skeleton.title !== '') claim('title', skeleton.title);
    return skeleton;
  });
  return { skeletons, faults };
}

function readSkeleton(text: string, report: (start: number, message: string) => void): Skeleton {
  const [front = '', yaml = ''] = /^---\n([\s\S]*?\n)---\n+/.exec(text) ?? [];
  const document = parseDocument(yaml, { prettyErrors: false });
  for (const { pos, message } of document.errors) report(pos[0] + '---\n'.length, `is not valid YAML: ${message}.`);
  const data: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  const entry = (data ?? {}) as Partial<Record<keyof Skeleton, unknown>>;
  const words = Array.isArray(entry.prefix) ? entry.prefix.map(String) : [];
  if (words.length === 0)
    report(0, '"prefix" is missing. Add to the front matter a list of words that insert the skeleton.');
  const line = (key: 'title' | 'description', holds: string): string => {
    const value = entry[key];
    if (typeof value === 'string' && value !== '') return value;
    report(0, `"${key}" is missing. Add to the front matter ${holds}.`);
    return '';
  };
  const title = line('title', 'the name that writers see');
  const description = line('description', 'one line with the guideline and its year');
  const body = text.slice(front.length).trimEnd();
  try {
    for (const edited of [body, toPlainText(body)]) checkNumbers(edited);
  } catch (error) {
    if (!(error instanceof SnippetError)) throw error;
    report(front.length + error.offset, error.message);
  }
  return { title, prefix: words, description, body: withoutPadding(body) };
}

/** Undoes what Prettier does to the sources: padding that tab stops would break, a blank line in a front matter. */
function withoutPadding(body: string): string {
  const table = (row: string): string => row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');
  return body.replace(/^---\n+/, '---\n').replace(/^\|.*$/gm, table);
}

function checkNumbers(body: string): void {
  const pieces = parseSnippet(body);
  const used = new Set(tabStops(pieces).map(({ index }) => index));
  const last = pieces.at(-1);
  if (typeof last !== 'object' || last.index !== 0)
    throw new SnippetError(0, 'skeleton does not end with $0. Add it as its last line.');
  const missing = [...used.keys()].findIndex((_, index) => !used.has(index));
  if (missing > 0)
    throw new SnippetError(0, `tab stop ${missing} is missing. Number them 1 to n, outside comments and front matter.`);
}

/** The plain-text edition: no markup to delete by hand. */
export function toPlainText(body: string): string {
  const bare = body.replace(/^---\n[\s\S]*?\n---\n+/, '').replace(/<!--[\s\S]*?-->\n*/g, '');
  return bare.split('\n').flatMap(plainLine).join('\n');
}

function plainLine(line: string): string[] {
  const text = line.replace(/\*\*(.+?)\*\*/g, '$1').replace(/(?<![\w*])([*_])(\S.*?)\1(?!\w)/g, '$2');
  const [, level, heading = ''] = /^(#+) (.*)$/.exec(text) ?? [];
  // A heading with a tab stop grows while the writer types: an underline would not fit it for long.
  if (level !== undefined)
    return level.length > 2 || heading.includes('$') ? [heading] : [heading, underline(level, heading)];
  if (!text.startsWith('|')) return [text];
  const pipesOutsideChoices = /(?<!\$\{\d+)\|(?!\})/;
  const [label = '', ...values] = text
    .slice(1, -1)
    .split(pipesOutsideChoices)
    .map((cell) => cell.trim());
  return /^[-:]+$/.test(label) ? [] : [`${label}: ${values.join('; ')}`];
}

function underline(level: string, heading: string): string {
  return (level === '#' ? '=' : '-').repeat(heading.length);
}

function edition(skeletons: readonly Skeleton[], convert: (body: string) => string): string {
  const entries = skeletons.map(({ title, body, ...rest }) => [title, { ...rest, body: convert(body).split('\n') }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) main();
