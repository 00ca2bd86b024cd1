import { NO_WORD, Vocabulary } from './vocabulary.ts';

/** A sequence of folded words that leads to a reference (an index into a table of the caller's) with a tag. */
export interface IndexedTerm {
  readonly tokens: readonly string[];
  readonly reference: number;
  readonly tag: number;
}

/** The state a scan starts in, and the answer where no edge leads on. */
export const ROOT = 0;
export const DEAD = -1;

/**
 * A trie over word ids in flat arrays. A step is one hash probe, so the cost of a scan does not grow with the number of
 * terms.
 */
export class TermIndex {
  readonly vocabulary: Vocabulary;
  // Edges as an open-addressed hash table: (state, word) -> state.
  readonly #states: Int32Array;
  readonly #words: Int32Array;
  readonly #targets: Int32Array;
  readonly #mask: number;
  // The accepted terms of state s are the pairs from #first[s] to #first[s + 1] in #accepted.
  readonly #first: Int32Array;
  readonly #accepted: Int32Array;

  constructor(terms: readonly IndexedTerm[]) {
    this.vocabulary = new Vocabulary(terms.flatMap((term) => term.tokens));
    const edges = terms.reduce((sum, term) => sum + term.tokens.length, 0);
    let size = 16;
    while (size < edges * 2) size *= 2;
    this.#mask = size - 1;
    this.#states = new Int32Array(size).fill(DEAD);
    this.#words = new Int32Array(size);
    this.#targets = new Int32Array(size);
    const accepted: number[][] = [[]];
    for (const term of terms) {
      const state = term.tokens.reduce((from, token) => this.#step(from, this.vocabulary.idOf(token), accepted), ROOT);
      accepted[state]?.push(term.reference, term.tag);
    }
    this.#first = new Int32Array(accepted.length + 1);
    accepted.forEach((pairs, state) => (this.#first[state + 1] = (this.#first[state] ?? 0) + pairs.length));
    this.#accepted = Int32Array.from(accepted.flat());
  }

  /** The state that `word` leads to, or DEAD. */
  next(state: number, word: number): number {
    if (word === NO_WORD) return DEAD;
    const slot = this.#slotOf(state, word);
    return this.#states[slot] === DEAD ? DEAD : (this.#targets[slot] ?? DEAD);
  }

  accepts(state: number): boolean {
    return (this.#first[state + 1] ?? 0) > (this.#first[state] ?? 0);
  }

  /** Reference and tag of each term that ends in `state`. */
  *termsAt(state: number): Generator<readonly [reference: number, tag: number]> {
    const end = this.#first[state + 1] ?? 0;
    for (let at = this.#first[state] ?? 0; at < end; at += 2)
      yield [this.#accepted[at] ?? 0, this.#accepted[at + 1] ?? 0];
  }

  #step(state: number, word: number, accepted: number[][]): number {
    const slot = this.#slotOf(state, word);
    if (this.#states[slot] === DEAD) {
      this.#states[slot] = state;
      this.#words[slot] = word;
      this.#targets[slot] = accepted.length;
      accepted.push([]);
    }
    return this.#targets[slot] ?? DEAD;
  }

  /** The slot of the edge, or the free slot where it would go. */
  #slotOf(state: number, word: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)) & this.#mask;
    while (this.#states[slot] !== DEAD && (this.#states[slot] !== state || this.#words[slot] !== word))
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
