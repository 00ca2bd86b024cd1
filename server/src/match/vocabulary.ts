import { fold } from '../text/fold.ts';

/** 32-bit FNV-1a over UTF-16 units. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The id that no known word has. */
export const NO_WORD = -1;

/**
 * The folded words of the lexicon, numbered from 0. A text's word is looked up in place, without a substring, as long
 * as it is ASCII.
 */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)];
    let size = 16;
    while (size < this.words.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(NO_WORD);
    this.#hashes = Int32Array.from(this.words, (word) => hashOf(word));
    this.words.forEach((_, id) => {
      let slot = (this.#hashes[id] ?? 0) & this.#mask;
      while (this.#slots[slot] !== NO_WORD) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = id;
    });
  }

  /** The id of a word already folded. */
  idOf(key: string): number {
    return this.#find(hashOf(key), key, 0, key.length);
  }

  /** The id of the word that stands in `text` from `start` to `end`. */
  find(text: string, start: number, end: number): number {
    let hash = FNV_START;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7e || unit === 0x27) return this.idOf(fold(text.slice(start, end)));
      hash = Math.imul(hash ^ lower(unit), FNV_PRIME);
    }
    return this.#find(hash, text, start, end);
  }

  #find(hash: number, text: string, start: number, end: number): number {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const id = this.#slots[slot] ?? NO_WORD;
      if (id === NO_WORD) return NO_WORD;
      if (this.#hashes[id] === hash && this.#equals(id, text, start, end)) return id;
    }
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const word = this.words[id] ?? '';
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== lower(text.charCodeAt(start + i))) return false;
    return true;
  }
}

const lower = (unit: number) => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);

function hashOf(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}
