import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Document, Knowledge, Lexicon, readLexiconFile, type Profile } from '../../server/src/engine.ts';

export const root = resolve(import.meta.dirname, '../..');

/** The lexicon that the build made of the terminology. */
export const lexiconFile = readLexiconFile(JSON.parse(readFileSync(resolve(root, 'dist/lexicon.json'), 'utf8')));
export const knowledge = new Knowledge(new Lexicon(lexiconFile));

export const open = (text: string, languageId = 'markdown', profile?: Profile): Document =>
  new Document(text, languageId, knowledge, profile);
