// Generated from the rule pages by scripts/generate-rules.ts. Do not edit.
import { deprecatedTerm } from './deprecated-term.ts';
import { inconsistentDesignation } from './inconsistent-designation.ts';
import { misspelling } from './misspelling.ts';
import type { BlockRule, DocumentRule } from './rule.ts';
import type { Severity } from './severity.ts';

export const blockRules: readonly BlockRule[] = [deprecatedTerm, misspelling];
export const documentRules: readonly DocumentRule[] = [inconsistentDesignation];

export interface RulePage {
  readonly title: string;
  /** What it is shown as unless the settings say otherwise. */
  readonly severity: Severity;
}

export const rulePages: ReadonlyMap<string, RulePage> = new Map([
  ['deprecated-term', { title: 'Superseded or deprecated term', severity: 'warning' }],
  ['inconsistent-designation', { title: 'Two forms of one concept', severity: 'information' }],
  ['misspelling', { title: 'Misspelling of a lexicon word', severity: 'warning' }],
]);
