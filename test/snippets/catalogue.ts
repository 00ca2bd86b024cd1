import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSkeletons } from '../../scripts/build-snippets.ts';

/** For patients and the public: they say so to the checks. */
export const plain = [
  'clinic-letter',
  'informed-consent',
  'lay-summary',
  'patient-page',
  'plain-language-summary',
  'press-release',
  'treatment-leaflet',
];

/** The catalogue, in groups. */
export const catalogue = [
  ['rct-abstract', 'rct-article', 'rct-cluster', 'rct-noninferiority', 'rct-pilot'],
  ['narrative-review', 'network-meta-analysis', 'search-strategy', 'systematic-review', 'systematic-review-abstract'],
  ['cohort-study', 'diagnostic-accuracy', 'prediction-model', 'registry-study', 'tumor-marker'],
  ['case-report', 'surgical-case-series'],
  ['editorial', 'letter-reply', 'letter-to-editor', 'research-letter'],
  ['clinical-study-report', 'csr-synopsis', 'protocol-synopsis', 'statistical-analysis-plan', 'trial-protocol'],
  ['ctd-clinical-efficacy', 'ctd-clinical-overview', 'ctd-clinical-safety', 'investigator-brochure', 'safety-narrative'],
  plain,
  ['discharge-letter', 'imaging-report', 'operative-note', 'pathology-report', 'tumor-board-summary'],
  ['table-adverse-events', 'table-baseline', 'table-efficacy', 'table-tnm'],
  ['figure-flow-diagram', 'figure-forest', 'figure-kaplan-meier', 'figure-swimmer', 'figure-waterfall'],
  ['methods-adverse-events', 'methods-end-points', 'methods-risk-model', 'methods-statistics'],
  ['abbreviation-list', 'back-matter', 'cover-letter', 'glossary-entry', 'poster'],
  ['reference-list', 'response-to-reviewers', 'slides', 'title-page'],
];

export const root = join(import.meta.dirname, '..', '..');
export const stems = readdirSync(join(root, 'snippets'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => name.slice(0, -'.md'.length));
const read = readSkeletons(
  stems.map((stem) => [`${stem}.md`, readFileSync(join(root, 'snippets', `${stem}.md`), 'utf8')]),
);
export const { faults } = read;
export const skeletons = new Map(stems.map((stem, at) => [stem, read.skeletons[at]!]));
