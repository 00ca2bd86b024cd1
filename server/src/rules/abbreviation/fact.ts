import type { Entry } from '../../lexicon/lexicon.ts';
import { certainSense, type Occurrence } from '../../match/matcher.ts';
import type { Expansion } from '../../notation/abbreviation.ts';
import type { Fact, Span } from '../rule.ts';

/** A short form is given with the words it stands for; without `long` the text explains it, we cannot tell with what. */
export interface Definition extends Fact {
  readonly kind: 'definition';
  readonly short: string;
  /** Everybody knows it. */
  readonly exempt: boolean;
  readonly long?: string;
  /** The lexicon's name that `long` is. */
  readonly entry?: Entry;
  /** Long form, short form and the brackets. */
  readonly whole: Span;
  readonly form: Expansion['form'];
}

/** A short form stands by itself. */
export interface ShortUse extends Fact {
  readonly kind: 'use';
  readonly short: string;
  readonly exempt: boolean;
  /** Within a name of the lexicon that has it by convention: "ECOG PS", "CAR T-cell therapy". */
  readonly inName: boolean;
  /** The key of the compound it is a part of ("SABR-treated"), which may have been explained as a whole. */
  readonly compound?: string;
  /** The word right behind, in lower case, and where that ends. */
  readonly next?: string;
  readonly nextEnd?: number;
}

/** The lexicon's full name stands where a short form could. */
export interface LongUse extends Fact {
  readonly kind: 'long';
}

export type AbbreviationFact = Definition | ShortUse | LongUse;

/** The key of a full name's uses. */
export const longKey = ({ number }: Entry): string => `long ${number}`;

/** An occurrence that is a full name of several words and nothing else. */
export function fullName(
  occurrence: Occurrence,
): { readonly occurrence: Occurrence; readonly entry: Entry } | undefined {
  const entry = certainSense(occurrence)?.entry;
  return entry?.designation.form === 'full' && /[\s-]/.test(entry.designation.text) ? { occurrence, entry } : undefined;
}

/** Capitals throughout: the name of an institute, a test, a trial. */
export function isProperName(long: string): boolean {
  const words = long.split(/\s+/).filter((word) => word.length > 3);
  return words.length > 1 && words.every((word) => /^\P{L}*\p{Lu}/u.test(word));
}

/** Nothing is said of a short form that a list explains, or words that may stand before it by chance. */
export const isInProse = ({ form }: Definition): boolean => form === 'brackets' || form === 'loose';
