import * as v from 'valibot';
import { line, lines, origin } from './common.ts';

const eponym = v.strictObject({
  /** The last word of the person's name: what takes the apostrophe. */
  name: v.pipe(line, v.regex(/^\p{Lu}[\p{L}-]*$/u, 'must be one name with a capital letter')),
  /** The things that bear the name; plural and UK spelling follow by rule. */
  nouns: lines,
  /** Forms that mistake the end of the name for the possessive: "Wilm" of Wilms. */
  misread: v.optional(lines),
});

/** Names of persons that terms are made of, each with its things: without such a thing behind it the possessive is a person's own. */
export const eponymsSchema = v.strictObject({
  eponyms: v.array(eponym),
  /** Words that make a capitalized term the name of an organization or a study. */
  organizations: lines,
  ...origin,
});

export type Eponyms = v.InferOutput<typeof eponymsSchema>;
