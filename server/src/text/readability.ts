import { syllable } from 'syllable';
import { sentencesOf, type Stretch } from './sentences.ts';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Flesch-Kincaid grade level: the US school year in which it is understood (Kincaid 1975). */
  readonly grade: number;
}

/** What a measure is made of; those of several texts add up. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

const word = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** Counts one text, whose sentences are found where they are not given. */
export function countsOf(text: string, sentences: readonly Stretch[] = sentencesOf(text)): Counts {
  const words = text.match(word) ?? [];
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, each) => sum + syllables(each), 0),
  };
}

/** Of no words there is nothing to say. */
export function readabilityOf(counts: readonly Counts[]): Readability | undefined {
  const sum = (of: (counts: Counts) => number) => counts.reduce((total, each) => total + of(each), 0);
  const [words, sentences, sounds] = [sum((c) => c.words), sum((c) => c.sentences), sum((c) => c.syllables)];
  if (words === 0 || sentences === 0) return undefined;
  return { words, sentences, grade: (0.39 * words) / sentences + (11.8 * sounds) / words - 15.59 };
}

const known = new Map<string, number>();
const maxKnown = 10_000;

/** An abbreviation in capitals is said letter by letter. */
function syllables(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const count = /^\p{Lu}{2,5}s?$/u.test(text) ? text.replace(/s$/, '').length : Math.max(1, syllable(text));
  if (known.size >= maxKnown) known.clear();
  known.set(text, count);
  return count;
}
