import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countsOf, indexPages, type IndexedTerminology } from './index-pages.ts';
import { readTerminology, terminologyRoot } from './read-all.ts';

/** Brings docs/terms and the counts in the README of a project folder in line with its terminology. */
export function writeIndex(root: string, terminology: IndexedTerminology): void {
  const { files, extra } = indexFiles(root, terminology);
  mkdirSync(join(root, 'docs/terms'), { recursive: true });
  for (const path of extra) rmSync(join(root, path));
  for (const [path, text] of files) writeFileSync(join(root, path), text);
}

/** What writing would change, by path; nothing when all is up to date. */
export function staleFiles(root: string, terminology: IndexedTerminology): string[] {
  const { files, extra } = indexFiles(root, terminology);
  const differs = ([path, text]: readonly [string, string]) =>
    !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
  return [...[...files].filter(differs).map(([path]) => path), ...extra];
}

/** The files as they should be, and the pages of categories that are no more. */
function indexFiles(root: string, terminology: IndexedTerminology) {
  const pages = [...indexPages(terminology)].map(([name, text]): [string, string] => [`docs/terms/${name}`, text]);
  const files = new Map([...pages, ['README.md', readmeWithCounts(root, terminology)]]);
  const folder = join(root, 'docs/terms');
  const present = existsSync(folder) ? readdirSync(folder).map((name) => `docs/terms/${name}`) : [];
  return { files, extra: present.filter((path) => path.endsWith('.md') && !files.has(path)) };
}

const marked = /(?<=<!-- counts -->)[^]*?(?=<!-- \/counts -->)/;

function readmeWithCounts(root: string, { concepts }: IndexedTerminology): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  if (!marked.test(readme)) throw new Error('README.md has no "<!-- counts -->…<!-- /counts -->" to fill in.');
  return readme.replace(marked, countsOf(concepts));
}

/**
 * Writes the index of a terminology folder beside it, or with `check` only looks whether it is up to date.
 *
 * @returns what is wrong, in sentences; nothing when all is well
 */
export function updateIndex(folder: string, check: boolean): string[] {
  const root = resolve(folder, '..');
  const terminology = readTerminology(folder);
  const faults = terminology.faults.length;
  if (faults > 0) return [`The index was not made: ${faults} faults. Run "npm run terminology:check".`];
  if (check) return staleFiles(root, terminology).map((path) => `${path} is out of date. Run "npm run generate".`);
  writeIndex(root, terminology);
  return [];
}

/**
 * `node terminology/tools/write-index.ts [TERMINOLOGY FOLDER]`: writes docs/terms and the counts in the README beside
 * the folder. `--check` only tells whether they are up to date (exit 1 when they are not).
 */
if (import.meta.main) {
  const args = process.argv.slice(2);
  const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? terminologyRoot);
  const errors = updateIndex(folder, args.includes('--check'));
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
}
