import * as v from 'valibot';
import { id, line } from '../concept-schema.ts';

export { id, line };

/** What the tables of rule data have in common. */

export const lines = v.pipe(v.array(line), v.minLength(1, 'needs at least one entry'));
export const ids = v.pipe(v.array(id), v.minLength(1, 'needs at least one id'));
export const year = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100));

/** A day as exactly as it is known: a year, a month or a date. */
export const when = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as "2021-08-13", "2021-08" or "2021"'),
);

/** Whether we have read it (seen), know it from somebody who has (secondHand), or only believe to know it (unverified). */
export const verification = v.picklist(['seen', 'secondHand', 'unverified']);

/** Every table says what it rests on: a finding carries its source and the day up to which it was true. */
export const origin = {
  edition: line,
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'must be a year and month such as "2026-11"')),
  sources: ids,
  verification,
};

/** The same for one row of many: a drug or a trial has no edition of its own. */
export const rowOrigin = { asOf: origin.asOf, sources: origin.sources };

/** Words near which a table has nothing to say, and why: in the same sentence, or only right beside the form. */
export const elsewhere = v.strictObject({
  words: lines,
  within: v.optional(v.picklist(['sentence', 'beside']), 'sentence'),
  why: line,
});
