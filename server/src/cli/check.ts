import { extname } from 'node:path';
import { countWords, Document, fixAll, reports, type Profile, type Report, type ReportOptions } from '../engine.ts';
import { Lines } from './lines.ts';
import type { Reading } from './projects.ts';

/** A file as it was checked, or as it is once it is fixed. */
export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly words: number;
  readonly reports: readonly Report[];
  /** How many fixes were made. */
  readonly fixed: number;
}

export interface CheckOptions {
  readonly profile: Profile;
  readonly severities: ReportOptions['severities'];
  readonly fix: boolean;
}

const languages: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'quarto',
  '.rmd': 'rmd',
};

export function checkText(file: string, source: string, reading: Reading, options: CheckOptions): CheckedFile {
  const language = languages[extname(file).toLowerCase()] ?? 'plaintext';
  const silence = { severities: options.severities, ignored: reading.ignored };
  const read = new Document(source, language, reading.knowledge, options.profile);
  const { document, count } = options.fix ? fixAll(read, silence) : { document: read, count: 0 };
  return {
    file,
    text: document.text,
    lines: new Lines(document.text),
    words: countWords(document),
    reports: reports(document, silence),
    fixed: count,
  };
}

export const isLoud = ({ severity }: Report): boolean => severity === 'error' || severity === 'warning';
