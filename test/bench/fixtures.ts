import { readFileSync } from 'node:fs';
import { readLexiconFile, type LexiconFile } from '../../server/src/engine.ts';
import { frozen } from './frozen.ts';
import { sizes, type Size } from './sample.ts';
import { TextMaker } from './text.ts';

export const lexiconText = (): string => readFileSync(frozen.lexicon, 'utf8');

export const lexiconFile = (): LexiconFile => readLexiconFile(JSON.parse(lexiconText()));

/** The document of a size that all subjects share. */
export const documentOf = (file: LexiconFile, size: Size): string => new TextMaker(file, 1).markdown(sizes[size]);

/** Another document, to warm up with: nothing of the measured one is known from it. */
export const warmUpDocument = (file: LexiconFile): string => new TextMaker(file, 2).markdown(sizes['100kB']);

/** Offsets at letters that have a letter on either side, spread over the text. */
export function insideWords(text: string, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((text.length * (index + 0.5)) / count);
    const found = /[a-z]{3}/.exec(text.slice(from, from + 2000));
    return from + (found?.index ?? 0) + 1;
  });
}
