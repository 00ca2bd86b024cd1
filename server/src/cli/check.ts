import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Document, reports, type Fix, type Knowledge } from '../engine.ts';

/** One finding in a file: offsets count UTF-16 units from the start of the file, line and column from 1. */
export interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  readonly message: string;
  /** Title and edition of what the finding rests on. */
  readonly source: string | undefined;
  readonly fixes: readonly Fix[];
}

// An offset counts it, a column does not: no editor shows it.
const BOM = '\ufeff';

const formats: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'quarto',
  '.rmd': 'rmd',
};

/** @throws Error with one sentence when the file cannot be read */
export function checkFile(file: string, knowledge: Knowledge): FileFinding[] {
  const text = read(file);
  const document = new Document(text, formats[extname(file).toLowerCase()] ?? 'plaintext', knowledge);
  const starts = lineStarts(text);
  return reports(document).map(({ start, end, rule, severity, text: found, message, source, fixes }) => {
    const line = lineOf(starts, start);
    const column = start - (starts[line] ?? 0) + 1 - (line === 0 && text.startsWith(BOM) ? 1 : 0);
    return { file, line: line + 1, column, start, end, rule, severity, text: found, message, source, fixes };
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} could not be read. Check its name and permissions.`);
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
}

/** The index of the line that holds an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
