import type { SegmentParser } from './block.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlain } from './plain.ts';

/** The parser of a format by its LSP language id; a format without one of its own is read as plain text. */
export function parserFor(languageId: string): SegmentParser {
  return isMarkdown(languageId) ? parseMarkdown : parsePlain;
}

/** Only Markdown has comments that a reader does not see. */
export const isMarkdown = (languageId: string): boolean =>
  languageId === 'markdown' || languageId === 'quarto' || languageId === 'rmd';
