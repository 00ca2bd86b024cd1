// Generated from the rule pages by scripts/generate-rules.ts. Do not edit.
import type { Severity } from './severity.ts';

export interface RulePage {
  readonly title: string;
  /** What it is shown as unless the settings say otherwise. */
  readonly severity: Severity;
}

/** What there is to know of the rules without loading them. */
export const rulePages: ReadonlyMap<string, RulePage> = new Map([
  ['abbreviation-redefined', { title: 'Abbreviation explained twice or in two ways', severity: 'information' }],
  ['abbreviation-redundant', { title: 'Word said twice behind an abbreviation', severity: 'information' }],
  ['abbreviation-undefined', { title: 'Abbreviation without its words', severity: 'information' }],
  ['abbreviation-unused', { title: 'Abbreviation explained and never used', severity: 'information' }],
  ['brand-name', { title: 'Brand in place of the generic name', severity: 'information' }],
  ['ci-format', { title: "Confidence interval not in the journal's form", severity: 'hint' }],
  ['ci-invalid', { title: 'Confidence interval that cannot be', severity: 'warning' }],
  ['dated-claim', { title: 'Statement overtaken by approvals or guidelines', severity: 'information' }],
  ['deprecated-term', { title: 'Superseded or deprecated term', severity: 'warning' }],
  ['drug-class-mismatch', { title: 'Drug of another class', severity: 'warning' }],
  ['eponym-possessive', { title: 'Possessive of an eponym', severity: 'information' }],
  ['gene-typography', { title: 'Gene symbol not in italics', severity: 'hint' }],
  ['hyphenation', { title: 'Hyphen of a compound', severity: 'information' }],
  ['inconsistent-designation', { title: 'Two forms of one concept', severity: 'information' }],
  ['jargon-in-lay-text', { title: 'Professional term that a lay text does not explain', severity: 'information' }],
  ['misspelling', { title: 'Misspelling of a lexicon word', severity: 'warning' }],
  ['nonpreferred-term', { title: 'Admitted term that is not preferred', severity: 'information' }],
  ['p-value-format', { title: "P value not in the journal's form", severity: 'hint' }],
  ['p-value-invalid', { title: 'P value that cannot be', severity: 'warning' }],
  ['patient-first', { title: 'Wording that makes people their disease or blames them', severity: 'information' }],
  ['percent-mismatch', { title: 'Percentage that its counts do not come to', severity: 'warning' }],
  ['readability', { title: 'Long sentence or hard section in a lay text', severity: 'off' }],
  ['scale-out-of-range', { title: 'Value that a scale does not have', severity: 'warning' }],
  ['spelling-variant-mix', { title: 'US and UK spelling mixed', severity: 'information' }],
  ['stage-mismatch', { title: 'Stage, category, size and spread that contradict each other', severity: 'warning' }],
  ['tnm-invalid', { title: 'TNM category or stage that kidney cancer does not have', severity: 'warning' }],
  ['trial-drug-mismatch', { title: 'Drug that a trial did not test', severity: 'warning' }],
  ['trial-registry-mismatch', { title: 'Registry number of another trial', severity: 'warning' }],
  ['unit-format', { title: "Unit not in the journal's form", severity: 'information' }],
  ['unit-inconsistent', { title: 'One unit written in two ways', severity: 'information' }],
  ['wrong-primary', { title: 'Metastasis named as another cancer', severity: 'warning' }],
]);
