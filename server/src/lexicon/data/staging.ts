import * as v from 'valibot';
import { elsewhere, id, line, lines, origin, year } from './common.ts';

const centimeters = v.pipe(v.number(), v.minValue(0), v.maxValue(50));

const category = v.strictObject({
  category: v.pipe(v.string(), v.regex(/^[TNM][0-4X][a-c]?$/, 'must be a category such as T3a, N1 or MX')),
  meaning: line,
  /** The category this one divides further: T1a is within T1. */
  within: v.optional(v.string()),
  /** Greatest dimension in centimeters; a bound itself belongs to the smaller category. */
  size: v.optional(v.strictObject({ above: centimeters, upTo: v.optional(centimeters) })),
});

/** A structure which, once named as invaded, asks for a category. */
const extension = v.strictObject({
  id,
  phrases: lines,
  category: v.string(),
  /** atLeast: a higher category may be right as well; exactly: no other T category is. */
  reading: v.picklist(['atLeast', 'exactly']),
  note: v.optional(line),
});

const illegal = v.strictObject({ form: line, why: line, use: v.optional(line) });
const affix = v.strictObject({ form: line, meaning: line, example: line });
const any = v.literal('any');
const group = v.strictObject({
  stage: v.picklist(['I', 'II', 'III', 'IV']),
  T: v.union([any, lines], 'must be "any" or a list of categories'),
  N: v.union([any, lines], 'must be "any" or a list of categories'),
  M: v.union([any, lines], 'must be "any" or a list of categories'),
});

/** One edition of the TNM classification of one site. */
export const stagingSchema = v.strictObject({
  name: line,
  site: line,
  year,
  appliesTo: v.array(id),
  nextEdition: line,
  categories: v.array(category),
  extensions: v.array(extension),
  regionalNodes: lines,
  distant: v.array(v.strictObject({ phrases: lines, note: v.optional(line) })),
  prefixes: v.array(affix),
  suffixes: v.array(affix),
  /** M categories with their prefix that may be written; pM0 may not. */
  writtenM: lines,
  illegalCategories: v.array(illegal),
  illegalStages: v.array(illegal),
  stageGroups: v.array(group),
  elsewhere: v.array(elsewhere),
  ...origin,
});

export type Staging = v.InferOutput<typeof stagingSchema>;
export type StageGroup = Staging['stageGroups'][number];
