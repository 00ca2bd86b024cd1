import type { Designation } from '../../lexicon/concept.ts';
import type { Entry, Lexicon } from '../../lexicon/lexicon.ts';
import { oncePer } from '../../notation/phrase-index.ts';
import { wordingKey } from '../../notation/same-words.ts';

/** What of the lexicon is jargon to a lay reader: by designation the words of it that such a reader does not know. */
export type Jargon = ReadonlyMap<Entry, readonly string[]>;

/**
 * A designation is jargon where its concept has a plain one or it is marked professional,
 * and where it is no everyday English. Drugs and trials are called by their names in every text.
 */
export const jargonOf = oncePer((lexicon: Lexicon): Jargon => {
  const isEasy = easyWordsOf(lexicon);
  const hardTerms = new Set(Object.values(lexicon.tables.phrases).flatMap((table) => table.hardTerms.map(wordingKey)));
  const named = new Set(Object.values(lexicon.tables.drugs).map(({ concept }) => concept));
  const jargon = new Map<Entry, readonly string[]>();
  for (const entry of lexicon.entries) {
    const { concept, designation } = entry;
    if (concept.category === 'trials' || named.has(concept.id) || isName(designation)) continue;
    const plain = plainDesignation(entry);
    if (designation.register === 'plain' || (!plain && designation.register !== 'professional')) continue;
    const hard = hardWords(designation, isEasy);
    if (hard.length > 0) jargon.set(entry, hard);
    else if (hardTerms.has(wordingKey(designation.text))) jargon.set(entry, [wordingKey(designation.text)]);
  }
  return jargon;
});

/** The designation that a lay reader is to find in its place. */
export const plainDesignation = ({ concept }: Entry): Designation | undefined =>
  concept.designations.find(({ status, register }) => status === 'preferred' && register === 'plain');

const isName = ({ form, hidden }: Designation) => form === 'brand' || form === 'code' || hidden === true;

function hardWords({ text, form }: Designation, isEasy: (word: string) => boolean): string[] {
  if (form === 'abbreviation' || form === 'symbol') return isEasy(text) ? [] : [text];
  return text.split(/[^\p{L}]+/u).flatMap((word) => (word.length < 3 || isEasy(word) ? [] : wordingKey(word)));
}

const easyWordsOf = oncePer(({ commonWords, tables }: Lexicon): ((word: string) => boolean) => {
  const lists = [...commonWords, ...Object.values(tables.phrases).flatMap((table) => table.easyWords)];
  const easy = new Set(lists.map(wordingKey));
  return (word) => easy.has(wordingKey(word)) || easy.has(wordingKey(word.replace(/^non-?/i, '')));
});

/** A name of the concept that a lay reader understands: the plain one, else the preferred one if its words are easy. */
export function plainWording(entry: Entry, lexicon: Lexicon): string | undefined {
  const plain = plainDesignation(entry);
  if (plain) return plain.text;
  const isEasy = easyWordsOf(lexicon);
  return entry.concept.designations.find(
    (each) =>
      each.status === 'preferred' &&
      each.form === 'full' &&
      each.register !== 'professional' &&
      hardWords(each, isEasy).length === 0,
  )?.text;
}
