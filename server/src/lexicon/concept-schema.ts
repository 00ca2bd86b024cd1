import * as v from 'valibot';

/** The shape of a concept file; the JSON Schema beside the terminology is generated from it. */

export const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.regex(/^[^\n\r]*$/, 'must be one line'));
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));

const definition = v.strictObject({ text: line, sources: v.optional(v.array(id), []) });

const designation = v.strictObject({
  text: line,
  status: v.picklist(['preferred', 'admitted', 'deprecated', 'superseded']),
  form: v.optional(v.picklist(['full', 'short', 'adjective', 'abbreviation', 'symbol', 'brand', 'code']), 'full'),
  register: v.optional(v.picklist(['professional', 'plain'])),
  ambiguous: v.optional(v.union([v.boolean(), v.literal('everywhere')])),
  hidden: v.optional(v.boolean()),
  reason: v.optional(line),
  since: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100))),
  use: v.optional(line),
  replacing: v.optional(v.picklist(['automatic', 'review', 'never'])),
  source: v.optional(id),
});

const code = v.strictObject({
  system: v.picklist(['ncit', 'mesh', 'icd-o-3', 'icd-10', 'atc', 'hgnc', 'uberon', 'doid', 'mondo', 'nct']),
  code: line,
  verified: v.picklist(['reference', 'unverified']),
  note: v.optional(line),
});

const ids = v.optional(v.array(id));

export const conceptSchema = v.strictObject({
  definition: v.strictObject({ professional: definition, plain: definition }),
  designations: v.pipe(v.array(designation), v.minLength(1, 'needs at least one designation')),
  consistency: v.optional(v.picklist(['free'])),
  usage: v.optional(line),
  pronunciation: v.optional(line),
  relations: v.optional(
    v.strictObject({ broader: ids, partOf: ids, treats: ids, targets: ids, confusableWith: ids }),
    {},
  ),
  codes: v.optional(v.array(code), []),
  asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'must be a year and month such as 2026-11'))),
});

export const sourcesSchema = v.record(
  id,
  v.strictObject({
    title: line,
    edition: v.optional(line),
    year: v.optional(v.pipe(v.number(), v.integer())),
    url: v.optional(v.pipe(line, v.startsWith('https://', 'must be an https address'))),
    verification: v.picklist(['seen', 'secondHand', 'unverified']),
  }),
);

export const editionSchema = v.strictObject({
  edition: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}$/, 'must be a year and month such as 2026.11')),
  asOf: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-22')),
});
