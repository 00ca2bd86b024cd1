import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referenceFolder } from './verify-codes.ts';

/** A concept that the field's list asks for: its term, and the synonyms and abbreviations it gives. */
export interface Wanted {
  readonly preferred: string;
  readonly forms: readonly string[];
  readonly category: string;
}

/** A form of the list that the lexicon does not give to the concept, and why. */
export interface Exception {
  readonly preferred: string;
  readonly form: string;
  readonly reason: string;
}

/** A name with the number of professional and lay documents it stands in, and how much it belongs to kidney texts. */
export interface Frequency {
  readonly name: string;
  readonly professional: number;
  readonly lay: number;
  readonly keyness: number;
}

/** The list is no part of the project; where it is absent nothing can be measured. */
export const yardstickPath = resolve(referenceFolder, '../concepts.tsv');
export const yardstickPresent = existsSync(yardstickPath);

/** Rows of a table of tab-separated values without its comments; the header is the caller's. */
export const rowsOf = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .filter((row) => row.trim() && !row.startsWith('#'))
    .map((row) => row.split('\t'));

/** A form without the list's marks: "!" before a deprecated one, a note such as "(lay)" behind it. */
export const bareForm = (form: string): string =>
  form
    .trim()
    .replace(/^!/, '')
    .replace(/\s+\([^)]*\)$/, '')
    .trim();

/** A semicolon parts two forms, except within parentheses: "t(6; 11)". */
export const formsIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/;(?![^(]*\))/)
      .map(bareForm)
      .filter(Boolean),
  ),
];

export function readWanted(path: string = yardstickPath): Wanted[] {
  const [, ...rows] = rowsOf(readFileSync(path, 'utf8'));
  return rows.map(([preferred = '', forms = '', category = '']) => ({ preferred, forms: formsIn(forms), category }));
}

export function readExceptions(path: string): Exception[] {
  const [, ...rows] = rowsOf(readFileSync(path, 'utf8'));
  return rows.map(([preferred = '', form = '', reason = '']) => ({ preferred, form, reason }));
}

export function readFrequencies(table: string): Frequency[] {
  const [header = [], ...rows] = rowsOf(readFileSync(join(referenceFolder, table), 'utf8'));
  const number = (row: readonly string[], column: string) => Number(row[header.indexOf(column)]);
  return rows.map((row) => ({
    name: row[0] ?? '',
    professional: number(row, 'df_professional'),
    lay: number(row, 'df_lay'),
    keyness: number(row, 'keyness'),
  }));
}
