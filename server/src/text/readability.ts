import { syllable } from 'syllable';
import { sentencesOf, type Stretch } from './sentences.ts';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Flesch-Kincaid grade level: the US school year in which it is understood (Kincaid 1975). */
  readonly grade: number;
  /** SMOG grade, by words of three and more syllables (McLaughlin 1969); meant for 30 sentences, an estimate for fewer. */
  readonly smog: number;
}

/** What a measure is made of; those of several texts add up. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Words of three and more syllables. */
  readonly polysyllables: number;
}

const word = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

export const noCounts: Counts = { words: 0, sentences: 0, syllables: 0, polysyllables: 0 };

/** Counts one text, whose sentences are found where they are not given. */
export function countsOf(text: string, sentences: readonly Stretch[] = sentencesOf(text)): Counts {
  const sounds = (text.match(word) ?? []).map(syllables);
  return {
    words: sounds.length,
    sentences: sentences.length,
    syllables: sounds.reduce((sum, each) => sum + each, 0),
    polysyllables: sounds.filter((each) => each >= 3).length,
  };
}

export const sumOf = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, each) => ({
      words: sum.words + each.words,
      sentences: sum.sentences + each.sentences,
      syllables: sum.syllables + each.syllables,
      polysyllables: sum.polysyllables + each.polysyllables,
    }),
    noCounts,
  );

/** Of no words there is nothing to say. */
export function readabilityOf(counts: readonly Counts[]): Readability | undefined {
  const { words, sentences, syllables: sounds, polysyllables } = sumOf(counts);
  if (words === 0 || sentences === 0) return undefined;
  return {
    words,
    sentences,
    grade: (0.39 * words) / sentences + (11.8 * sounds) / words - 15.59,
    smog: 1.043 * Math.sqrt((polysyllables * 30) / sentences) + 3.1291,
  };
}

/** The text with blanks for what stands in brackets: an explanation makes a sentence longer, not harder. */
export const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]{0,400}\)/g, (found) => ' '.repeat(found.length));

const verb =
  /\b(is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|must|will|would|should|need|needs|help|helps|means?|makes?|takes?|gets?|causes?|uses?|shows?|works?|goes|feel|feels|tell|ask|call|talk|try|eat|drink|keep|stop)\b/i;

/** True for words that make a sentence, such as an item of a list that is more than a name. */
export const isSentence = (text: string): boolean => /[.!?][)"'”’\]]*\s*$/.test(text) || verb.test(text);

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
