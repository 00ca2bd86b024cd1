import * as v from 'valibot';
import { id, line, lines, origin } from './common.ts';

const family = v.strictObject({
  id,
  /** What differs, in words. */
  says: line,
  /** derived: the engine knows both spellings by rule; listed: only the pairs given here. */
  by: v.picklist(['derived', 'listed']),
  /** "tumor tumour": the US word, then the UK word. */
  pairs: v.pipe(
    v.array(v.pipe(line, v.regex(/^\S+ \S+$/, 'must be a US and a UK word'))),
    v.minLength(1, 'needs a pair'),
  ),
  /** Words that look like the family and are spelled one way only. */
  exceptions: v.optional(lines),
  /** UK texts may have the US form as well (Oxford -ize), US texts the UK form; each says why. */
  ukAlso: v.optional(line),
  usAlso: v.optional(line),
  /** Words of the pairs that both spellings have in some sense ("computer program"): they show no spelling. */
  both: v.optional(lines),
  /** The US word is of the family only before these ("gray matter", for gray is a unit as well). */
  before: v.optional(lines),
  note: v.optional(line),
});

/** Families of words that US and UK writers spell in two ways; a mixture is one within a family. */
export const spellingFamiliesSchema = v.strictObject({ families: v.array(family), ...origin });

export type SpellingFamilies = v.InferOutput<typeof spellingFamiliesSchema>;
