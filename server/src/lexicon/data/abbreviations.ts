import * as v from 'valibot';
import { id, ids, line, lines, origin } from './common.ts';

const short = v.pipe(line, v.regex(/^\S+$/, 'must be one short form, without spaces'));
const shorts = v.pipe(v.array(short), v.minLength(1, 'needs at least one short form'));

/** Short forms that readers know better than the words, or that are names. */
const exempt = v.strictObject({
  kind: v.literal('exempt'),
  groups: v.array(v.strictObject({ id, why: line, shorts })),
  /** Categories of concepts whose abbreviations are names: trials, guidelines. */
  categories: v.optional(ids),
  ...origin,
});

/** Words that repeat what the abbreviation's last letter says. */
const redundant = v.strictObject({
  kind: v.literal('redundant'),
  tails: v.array(v.strictObject({ short, long: line, words: lines })),
  /** Usual although they repeat a word: "ITT population". */
  idioms: v.array(v.strictObject({ text: v.pipe(line, v.regex(/^\S+ \S+$/, 'must be two words')), why: line })),
  /** Last words that are part of a name whatever goes before: "BHD syndrome". */
  kept: lines,
  ...origin,
});

/** What a rule has to know of abbreviations besides those that the concepts have. */
export const abbreviationsSchema = v.variant('kind', [exempt, redundant]);

export type Abbreviations = v.InferOutput<typeof abbreviationsSchema>;
