import Fuse from 'fuse.js';
import { soundKey } from './sound-key.ts';

export interface FuzzyHit {
  /** Index of the text in the list given. */
  readonly index: number;
  /** 0 (alike) to 1. */
  readonly score: number;
}

const maxCandidates = 64;
const threshold = 0.4;

/**
 * Finds texts that look or sound like a query. Fuse ranks; so that its cost does not grow with the lexicon, it only sees
 * the texts that share most letter pairs with the query (a gram filter, Ukkonen 1992).
 */
export class FuzzyTexts {
  readonly #keys: readonly string[];
  readonly #grams = new Map<string, number[]>();
  readonly #shared: Uint16Array;

  constructor(texts: readonly string[]) {
    this.#keys = texts.map(soundKey);
    this.#shared = new Uint16Array(texts.length);
    this.#keys.forEach((key, index) => {
      for (const gram of new Set(gramsOf(key))) {
        const known = this.#grams.get(gram);
        if (known) known.push(index);
        else this.#grams.set(gram, [index]);
      }
    });
  }

  /** @param query folded and no longer than 32 characters or so: Fuse's cost is linear in its length */
  search(query: string, limit: number): FuzzyHit[] {
    const sought = soundKey(query);
    const candidates = this.#candidates(sought);
    const fuse = new Fuse(
      candidates.map((index) => ({ index, key: this.#keys[index] ?? '' })),
      {
        keys: ['key'],
        includeScore: true,
        threshold,
        ignoreLocation: true,
        fieldNormWeight: 0.5,
        minMatchCharLength: 2,
      },
    );
    return fuse.search(sought, { limit }).map(({ item, score }) => ({ index: item.index, score: score ?? 1 }));
  }

  #candidates(sought: string): number[] {
    const touched: number[] = [];
    for (const gram of new Set(gramsOf(sought))) {
      for (const index of this.#grams.get(gram) ?? []) {
        if (this.#shared[index] === 0) touched.push(index);
        this.#shared[index] = (this.#shared[index] ?? 0) + 1;
      }
    }
    // Among texts that share as much, the shorter ones are nearer.
    const weight = (index: number) => (this.#shared[index] ?? 0) * 100 - (this.#keys[index]?.length ?? 0);
    const best = touched.sort((a, b) => weight(b) - weight(a) || a - b).slice(0, maxCandidates);
    for (const index of touched) this.#shared[index] = 0;
    return best;
  }
}

/** Letter pairs, with the first letter of each word marked. */
function gramsOf(key: string): string[] {
  const padded = ` ${key}`;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
}
