import { editDistance } from './distance.ts';

const maxLimit = 2;
/** Short words have too many neighbours: two edits are allowed from this length on. */
const minLengthForTwo = 9;

/** How many edits from a word of this length still point at it. */
const limitOf = (length: number): number => (length >= minLengthForTwo ? 2 : 1);

/**
 * Finds the words within an edit or two of a given one. A word within n edits of another keeps one of its n + 1 parts
 * whole, at most n places off (pigeonhole), so words are indexed by length and part; candidates are then measured. Only a
 * swap of neighbours across a cut spoils two parts: for that the word is also looked up with those neighbours swapped back.
 */
export class NearWords {
  readonly #words: readonly string[];
  readonly #parts = new Map<number, number[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    words.forEach((word, number) => {
      for (const [part, start, end] of partsOf(word.length)) {
        const key = keyOf(word, start, end, word.length, part);
        const known = this.#parts.get(key);
        if (known) known.push(number);
        else this.#parts.set(key, [number]);
      }
    });
  }

  /** The nearest words, all at the same distance; none when `word` is one itself or none is near enough. */
  nearest(word: string): { readonly words: readonly string[]; readonly distance: number } {
    let words: string[] = [];
    let distance = maxLimit;
    for (const number of this.#candidates(word)) {
      const candidate = this.#words[number] ?? '';
      const limit = Math.min(distance, limitOf(candidate.length));
      const edits = editDistance(word, candidate, limit);
      if (edits > limit) continue;
      words = edits < distance ? [candidate] : [...words, candidate];
      distance = edits;
    }
    return { words: distance === 0 ? [] : words, distance };
  }

  #candidates(word: string): Set<number> {
    const found = new Set<number>();
    for (let length = Math.max(1, word.length - maxLimit); length <= word.length + maxLimit; length++) {
      const limit = limitOf(length);
      const left = limit - Math.abs(length - word.length);
      if (left < 0) continue;
      const parts = partsOf(length);
      for (let shift = -limit; shift <= limit; shift++) this.#lookUp(word, length, parts, shift, found);
      if (left === 0) continue;
      for (const [, cut] of parts.slice(1)) {
        for (let shift = 1 - limit; shift < limit; shift++)
          this.#lookUp(swapAt(word, cut + shift), length, parts, shift, found);
      }
    }
    return found;
  }

  #lookUp(word: string, length: number, parts: readonly Part[], shift: number, found: Set<number>): void {
    for (const [part, start, end] of parts) {
      if (start + shift < 0 || end + shift > word.length) continue;
      for (const number of this.#parts.get(keyOf(word, start + shift, end + shift, length, part)) ?? [])
        found.add(number);
    }
  }
}

type Part = readonly [part: number, start: number, end: number];

/** The word with the letters on both sides of a cut swapped. */
function swapAt(word: string, cut: number): string {
  return word.slice(0, cut - 1) + word.charAt(cut) + word.charAt(cut - 1) + word.slice(cut + 1);
}

/** The parts of a word of this length, one more than its edits. */
function partsOf(length: number): Part[] {
  const count = limitOf(length) + 1;
  const cut = (part: number) => Math.floor((length * part) / count);
  return Array.from({ length: count }, (_, part) => [part, cut(part), cut(part + 1)] as const);
}

/** A hash is enough: two parts that share one only add a candidate, and candidates are measured. */
function keyOf(word: string, start: number, end: number, length: number, part: number): number {
  let hash = length * (maxLimit + 1) + part;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
