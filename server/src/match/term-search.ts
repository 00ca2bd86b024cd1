import { keysOf } from '../lexicon/forms.ts';
import type { Entry, Lexicon } from '../lexicon/lexicon.ts';
import { otherSpellings } from '../lexicon/spelling.ts';
import { editDistance } from './distance.ts';
import { FuzzyTexts } from './fuzzy.ts';
import { soundKey } from './sound-key.ts';

/** How a term came to be found; lower is surer. */
export const Tier = { Exact: 0, Prefix: 1, Words: 2, Sound: 3, Fuzzy: 4 } as const;
export type Tier = (typeof Tier)[keyof typeof Tier];

export interface SearchHit {
  readonly entry: Entry;
  /** The designation in the spelling (US or UK) that was found. */
  readonly text: string;
  readonly tier: Tier;
  /** Within a tier: lower is better. */
  readonly score: number;
}

interface Candidate {
  readonly entry: Entry;
  readonly text: string;
  readonly key: string;
  readonly words: readonly string[];
}

/** Fuse's cost grows with the query's length, and the text before a cursor is the user's. */
const maxQuery = 64;
const minFuzzy = 5;
const minWord = 3;

/** Finds designations by what a writer has typed of them: beginnings first, then sound, then likeness. */
export class TermSearch {
  readonly #candidates: readonly Candidate[];
  /** Candidates by each word they have, sorted by word. */
  readonly #byWord: readonly (readonly [word: string, candidate: Candidate])[];
  readonly #bySound: readonly (readonly [sound: string, candidate: Candidate])[];
  readonly #fuzzy: FuzzyTexts;
  readonly #commonWords: readonly string[];

  constructor(lexicon: Lexicon) {
    this.#candidates = lexicon.entries.flatMap(candidatesOf);
    this.#byWord = sorted(this.#candidates.flatMap((c) => c.words.map((word) => [word, c] as const)));
    this.#bySound = sorted(this.#candidates.map((c) => [soundKey(c.key), c] as const));
    this.#fuzzy = new FuzzyTexts(this.#candidates.map((c) => c.key));
    this.#commonWords = lexicon.commonWords;
  }

  /** @param query what was typed, one or several words; longer ones are cut at 64 UTF-16 units */
  search(query: string, limit: number): SearchHit[] {
    const words = keysOf(query.slice(0, maxQuery));
    const [first = ''] = words;
    const key = words.join(' ');
    const hits = new Map<Candidate, SearchHit>();
    const add = (candidate: Candidate, tier: Tier, score: number) => {
      if (!hits.has(candidate)) hits.set(candidate, { entry: candidate.entry, text: candidate.text, tier, score });
    };
    const everyday = this.#isEveryday(first);
    for (const candidate of this.#withWords(words)) {
      const tier = candidate.key === key ? Tier.Exact : candidate.key.startsWith(key) ? Tier.Prefix : Tier.Words;
      if (!everyday || tier < Tier.Words) add(candidate, tier, weightOf(candidate));
    }
    // A whole everyday word asks for nothing unless it is a term itself.
    if (everyday && words.length === 1) return [...hits.values()].some(isExact) ? best(hits, limit) : [];
    if (key.length < minFuzzy || (words.length === 1 && this.#beginsEveryday(key))) return best(hits, limit);
    // Likeness to a phrase means something only if it is not everyday English, or begins as the phrase does.
    const may = (candidate: Candidate) => !everyday || candidate.words[0] === first;
    for (const [, candidate] of startingWith(this.#bySound, soundKey(key))) {
      if (may(candidate)) add(candidate, Tier.Sound, weightOf(candidate));
    }
    if (hits.size >= limit || (everyday && !this.#isWordOfTerms(first))) return best(hits, limit);
    for (const { index, score } of this.#fuzzy.search(key, limit)) {
      const candidate = this.#candidates[index];
      if (candidate && may(candidate) && isLike(key, candidate)) add(candidate, Tier.Fuzzy, score);
    }
    return best(hits, limit);
  }

  /** Candidates with a word for each word of the query, in any order; the query's words may be unfinished. */
  #withWords(words: readonly string[]): Candidate[] {
    if (words.length === 0) return [];
    const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
    const found = new Set<Candidate>();
    for (const [, candidate] of startingWith(this.#byWord, rarest)) {
      if (words.every((word) => candidate.words.some((own) => own.startsWith(word)))) found.add(candidate);
    }
    return [...found];
  }

  /** True for a word of everyday English: likeness to a term means nothing then, nor that a phrase holds it. */
  #isEveryday(word: string): boolean {
    return word.length < minWord || this.#isCommon(word) || (word.endsWith('s') && this.#isCommon(word.slice(0, -1)));
  }

  #isCommon(word: string): boolean {
    return this.#commonWords[lowerBound(this.#commonWords, word, (common) => common)] === word;
  }

  #isWordOfTerms(word: string): boolean {
    return this.#byWord[lowerBound(this.#byWord, word, ([own]) => own)]?.[0] === word;
  }

  /** True for the beginning of such a word. */
  #beginsEveryday(key: string): boolean {
    return (this.#commonWords[lowerBound(this.#commonWords, key, (word) => word)] ?? '').startsWith(key);
  }
}

function candidatesOf(entry: Entry): Candidate[] {
  const texts = new Set([entry.designation.text, respell(entry.designation.text)]);
  return [...texts].map((text) => {
    const words = keysOf(text);
    return { entry, text, words, key: words.join(' ') };
  });
}

/** The designation with each word in its other spelling, where it has one. */
const respell = (text: string) => text.replace(/\p{Ll}{4,}/gu, (word) => otherSpellings(word)[0] ?? word);

/** Several words must each be like one of the term's, in any order; a single one may also run over its spaces. */
function isLike(query: string, { key, words }: Candidate): boolean {
  const sought = query.split(' ').map(soundKey);
  const [only = ''] = sought;
  if (sought.length === 1)
    return (
      words.some((_, i) => beginsLike(only, soundKey(words.slice(i).join(' ')))) || beginsLike(only, soundKey(key))
    );
  const sounds = words.map(soundKey);
  return sought.every((word) => sounds.some((sound) => beginsLike(word, sound)));
}

/** True when some beginning of `sound` is as near to `sought` as its length allows. */
function beginsLike(sought: string, sound: string): boolean {
  const limit = Math.min(3, Math.floor(sought.length / 4));
  for (let extra = -limit; extra <= limit; extra++) {
    if (editDistance(sought, sound.slice(0, sought.length + extra), limit) <= limit) return true;
  }
  return false;
}

const isExact = ({ tier }: SearchHit): boolean => tier === Tier.Exact;

const best = (hits: ReadonlyMap<Candidate, SearchHit>, limit: number): SearchHit[] =>
  oneEach([...hits.values()].sort(byRank)).slice(0, limit);

/** Of the two spellings of a designation the one found better; where both were, the one it is written in. */
function oneEach(hits: readonly SearchHit[]): SearchHit[] {
  return [...new Map(hits.toReversed().map((hit) => [hit.entry, hit])).values()].reverse();
}

/** What a form's status weighs, in letters of length: a preferred form comes before a slightly shorter admitted one. */
const statusWeight = { preferred: 0, admitted: 6, deprecated: 12, superseded: 12 };

/** Head terms come before the compounds made of them. */
const weightOf = ({ key, entry }: Candidate): number => key.length + statusWeight[entry.designation.status];

const byRank = (a: SearchHit, b: SearchHit) => a.tier - b.tier || a.score - b.score || a.entry.number - b.entry.number;

const sorted = (pairs: (readonly [string, Candidate])[]) => pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function* startingWith(
  pairs: readonly (readonly [string, Candidate])[],
  prefix: string,
): Generator<readonly [string, Candidate]> {
  for (let at = lowerBound(pairs, prefix, ([key]) => key); at < pairs.length; at++) {
    const pair = pairs[at];
    if (!pair?.[0].startsWith(prefix)) return;
    yield pair;
  }
}

function lowerBound<T>(items: readonly T[], key: string, keyOf: (item: T) => string): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(items[middle] as T) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
