import * as v from 'valibot';
import { id, ids, line, lines, origin, rowOrigin, verification, when } from './common.ts';

const region = v.picklist(['US', 'EU']);

const brand = v.strictObject({
  name: line,
  region,
  /** kidney: the brand sold for kidney cancer; other: the same drug sold for something else; withdrawn: no longer sold. */
  status: v.picklist(['kidney', 'other', 'withdrawn']),
  note: v.optional(line),
  verification,
});

const approval = v.strictObject({
  region,
  indication: v.picklist(['advanced', 'adjuvant', 'vhl']),
  /** The drugs it is approved together with, by id. */
  with: v.optional(ids),
  date: when,
  conditional: v.optional(v.boolean()),
  note: v.optional(line),
  verification,
});

const atc = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Z]\d\d[A-Z]{2}\d\d$/, 'must be a full ATC code such as L01EX01')),
  verified: v.picklist(['reference', 'unverified']),
  note: v.optional(line),
});

/** A claim about the drug that was true once. */
const overtaken = v.strictObject({ claim: line, since: when, by: line, verification });

/** One drug; its file's name is its id in the other tables. */
export const drugSchema = v.strictObject({
  /** The lexicon's concept; a drug approved for kidney cancer has one. */
  concept: v.optional(id),
  /** International nonproprietary name, in lower case. */
  inn: line,
  otherNames: v.optional(lines),
  brands: v.array(brand),
  class: id,
  targets: v.array(line),
  atc: v.array(atc),
  /** The drug of which this is another pharmaceutical form. */
  formOf: v.optional(id),
  approvals: v.array(approval),
  codes: v.optional(lines),
  overtaken: v.optional(v.array(overtaken)),
  note: v.optional(line),
  ...rowOrigin,
});

/** The classes of drugs and the words writers use for them; a class has everything its broader classes have. */
export const drugClassesSchema = v.strictObject({
  classes: v.array(v.strictObject({ id, words: lines, broader: v.optional(ids), note: v.optional(line) })),
  ...origin,
});

export type Drug = v.InferOutput<typeof drugSchema>;
export type DrugClasses = v.InferOutput<typeof drugClassesSchema>;
