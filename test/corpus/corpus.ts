import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Register } from '../../server/src/engine.ts';
import { root } from '../support/knowledge.ts';

/** Real texts to try things on. They are no part of the project and no sentence of theirs may become one. */
export const corpusFolder = resolve(root, '../shared/corpus');
export const corpusPresent = existsSync(corpusFolder);

/** The corpus's folders, with whom their texts are written for and whether they are about kidney cancer. */
export const parts = [
  { name: 'other-medical', audience: 'professional', kidney: false },
  { name: 'rcc-professional', audience: 'professional', kidney: true },
  { name: 'markdown', audience: 'professional', kidney: true },
  { name: 'rcc-lay', audience: 'plain', kidney: true },
] as const satisfies readonly { name: string; audience: Register; kidney: boolean }[];

export type Part = (typeof parts)[number];

export interface CorpusText {
  /** The file's name without its folder. */
  readonly name: string;
  readonly text: string;
  readonly languageId: 'markdown' | 'plaintext';
}

/** The texts of one folder in the order of their names. */
export function textsOf({ name }: Part): CorpusText[] {
  return globSync(join(corpusFolder, name, '*'))
    .sort()
    .map((path) => ({
      name: basename(path),
      text: readFileSync(path, 'utf8'),
      languageId: extname(path) === '.md' ? 'markdown' : 'plaintext',
    }));
}

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
