import * as v from 'valibot';
import { elsewhere, id, line, lines, origin, verification, when, year } from './common.ts';

const number = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));

/** The legal values of a scale: whole numbers in steps, or a closed list of labels. */
const values = v.variant('kind', [
  v.strictObject({
    kind: v.literal('integers'),
    from: number,
    to: number,
    step: v.optional(v.pipe(number, v.minValue(1)), 1),
  }),
  v.strictObject({ kind: v.literal('labels'), labels: lines, numerals: v.picklist(['roman', 'arabic', 'none']) }),
]);

/** A band of the scale with a name of its own; without bounds only its name is known. */
const group = v.strictObject({
  name: line,
  otherNames: v.optional(lines),
  from: v.optional(number),
  to: v.optional(number),
  /** Where the scale has several sets of groups, which one this belongs to. */
  per: v.optional(line),
});

/** A grading, scoring or risk scale. */
export const scaleSchema = v.strictObject({
  concept: v.optional(id),
  name: line,
  /** How writers introduce a value: "ECOG performance status", "ECOG PS". */
  introducedBy: lines,
  /** Those of them that mean something else in other fields: they count only in a document about kidney cancer. */
  needContext: v.optional(lines),
  /** What the value is called: grade, class, score. */
  unit: v.optional(line),
  values: v.optional(values),
  suffixes: v.optional(v.array(v.strictObject({ form: line, meaning: line }))),
  factors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  groups: v.optional(v.array(group)),
  noGroups: v.optional(v.array(elsewhere)),
  validFor: v.optional(line),
  versions: v.optional(v.array(v.strictObject({ version: line, date: when, note: v.optional(line), verification }))),
  superseded: v.optional(
    v.strictObject({ by: line, since: year, replacing: v.picklist(['review', 'never']), why: line }),
  ),
  elsewhere: v.optional(v.array(elsewhere)),
  note: v.optional(line),
  ...origin,
});

export type Scale = v.InferOutput<typeof scaleSchema>;
