import * as v from 'valibot';
import { id, line, lines, rowOrigin, verification, year } from './common.ts';

/** What an arm may hold beside drugs. */
export const notDrugs = [
  'placebo',
  'observation',
  'standard-of-care',
  'treatment-break',
  'nephrectomy',
  'partial-nephrectomy',
  'lymph-node-dissection',
  'radiotherapy',
] as const;

const registry = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^NCT\d{8}$/, 'must be NCT and eight digits')),
  verification,
});

/** One trial. */
export const trialSchema = v.strictObject({
  /** The lexicon's concept, where it has one. */
  concept: v.optional(id),
  name: line,
  aliases: v.optional(lines),
  /** Names that are ordinary words too (CLEAR, STAR): they count only beside "trial" or "study". */
  needContext: v.optional(lines),
  registry: v.optional(registry),
  phase: v.optional(v.picklist(['2', '2/3', '3', '3b'])),
  setting: v.picklist([
    'first-line',
    'later-line',
    'adjuvant',
    'perioperative',
    'surgery',
    'radiotherapy',
    'hereditary',
    'diagnostic',
    'observational',
  ]),
  /** What is given in each arm: ids of drugs, or words such as placebo. Each arm is given whole, so "A plus B" is [a, b]. */
  arms: v.array(v.pipe(v.array(id), v.minLength(1, 'needs at least one entry'))),
  note: v.optional(line),
  mainPaper: v.optional(v.strictObject({ year, firstAuthor: v.optional(line), verification })),
  ...rowOrigin,
});

export type Trial = v.InferOutput<typeof trialSchema>;
