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
  /** Named as a reason to keep silent: other diseases and systems, in the same sentence or right beside. */
  elsewhere: v.array(elsewhere),
  /** How the disease of this table is named, and words of its organ that alone say less. */
  subject: v.strictObject({ disease: lines, organ: lines }),
  /** Other organs and their cancers: in a sentence that names one, the table holds only where its subject is nearer. */
  otherOrgans: lines,
  /** How this edition and others are named; a text that names only another one is not judged. */
  editionNames: v.strictObject({ this: lines, others: lines }),
  /** Phrases that say a tumor has not left its organ. */
  confined: lines,
  /** Sites that are never regional, as plain words say them ("spread to the lungs"). */
  distantSites: lines,
  ...origin,
});

export type Staging = v.InferOutput<typeof stagingSchema>;
export type StageGroup = Staging['stageGroups'][number];
