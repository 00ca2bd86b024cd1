import type { Designation } from '../lexicon/concept.ts';
import { formsOf, Variation } from '../lexicon/forms.ts';
import type { Entry, Lexicon } from '../lexicon/lexicon.ts';
import type { Tokens } from '../text/tokens.ts';
import { DEAD, ROOT, TermIndex } from './term-index.ts';

/** What an occurrence can mean: a designation of a concept, and how the text's form differs from it. */
export interface Sense {
  readonly entry: Entry;
  readonly variation: number;
}

/** A designation found in a block; offsets are UTF-16 units of its projection. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
  /** At least one; more where the same text names several concepts. */
  readonly senses: readonly Sense[];
}

/** The one thing an occurrence can mean whatever stands around it; undefined where context has to decide. */
export function certainSense({ senses: [sense, ...others] }: Occurrence): Sense | undefined {
  return others.length > 0 || sense?.entry.designation.ambiguous ? undefined : sense;
}

/** Of occurrences in the order of the text, which do not overlap, the first that ends behind an offset. */
export function occurrenceEndingBehind(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return occurrences[low];
}

const caseSensitive = (designation: Designation) =>
  designation.form === 'abbreviation' || designation.form === 'symbol' || designation.form === 'code';

/** Finds the lexicon's designations in tokenised text: leftmost, then longest. */
export class Matcher {
  readonly #entries: readonly Entry[];
  readonly #index: TermIndex;

  constructor(lexicon: Lexicon) {
    this.#entries = lexicon.entries;
    this.#index = new TermIndex(
      lexicon.entries.flatMap(({ number, designation }) =>
        formsOf(designation).map(({ tokens, variation }) => ({ tokens, reference: number, tag: variation })),
      ),
    );
  }

  /** True for a word, in any case, that some form of some designation has. */
  knows(text: string, start: number, end: number): boolean {
    return this.#index.vocabulary.find(text, start, end) >= 0;
  }

  scan(text: string, tokens: Tokens): Occurrence[] {
    const occurrences: Occurrence[] = [];
    const words = this.#wordIds(text, tokens);
    // Headings set in capitals say nothing of case, so nothing that hangs on case can be read in them.
    const shouting = /\p{Lu}{5}[^]*?\P{L}\p{Lu}{5}/u.test(text) && !/\p{Ll}/u.test(text);
    for (let first = 0; first < tokens.count; first++) {
      const found = this.#longestAt(first, text, tokens, words, shouting);
      if (!found) continue;
      occurrences.push(found);
      first = found.lastToken;
    }
    return occurrences;
  }

  #wordIds(text: string, { count, start, end }: Tokens): Int32Array {
    const ids = new Int32Array(count);
    for (let i = 0; i < count; i++) ids[i] = this.#index.vocabulary.find(text, start[i] ?? 0, end[i] ?? 0);
    return ids;
  }

  #longestAt(
    first: number,
    text: string,
    tokens: Tokens,
    words: Int32Array,
    shouting: boolean,
  ): Occurrence | undefined {
    let found: Occurrence | undefined;
    let state: number = ROOT;
    for (let last = first; last < tokens.count; last++) {
      state = this.#index.next(state, words[last] ?? DEAD);
      if (state === DEAD) break;
      if (!this.#index.accepts(state)) continue;
      const start = tokens.start[first] ?? 0;
      const end = tokens.end[last] ?? 0;
      const senses = this.#sensesAt(state, text.slice(start, end), shouting);
      if (senses.length > 0) found = { start, end, firstToken: first, lastToken: last, senses };
    }
    return found;
  }

  #sensesAt(state: number, surface: string, shouting: boolean): Sense[] {
    const senses: Sense[] = [];
    for (const [number, variation] of this.#index.termsAt(state)) {
      const entry = this.#entries[number];
      if (
        !entry ||
        (caseSensitive(entry.designation) && (shouting || !sameCase(surface, entry.designation, variation)))
      )
        continue;
      if (!senses.some((sense) => sense.entry.concept === entry.concept)) senses.push({ entry, variation });
    }
    return senses;
  }
}

/** An abbreviation is itself only in its own case ("MET", not "met"); hyphens do not count, a plural s is added. */
function sameCase(surface: string, designation: Designation, variation: number): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return bare(surface) === bare(designation.text) + (variation & Variation.Plural ? 's' : '');
}
