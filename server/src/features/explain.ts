import type { Document } from '../document/document.ts';
import { preferred, type Designation, type Source } from '../lexicon/concept.ts';
import { rulePages } from '../rules/pages.ts';
import type { Report } from './report.ts';

/** On what a finding rests: which rule, which entry or row of a table, which source, whose list. */
export interface Explanation {
  readonly rule: string;
  readonly title: string;
  /** The concept it concerns, by id and by the term to write. */
  readonly concept?: { readonly id: string; readonly preferred: string };
  /** The name that was found, where the lexicon itself says what is to be said of it. */
  readonly designation?: Designation;
  readonly evidence?: string;
  readonly source?: string;
  readonly verification?: Source['verification'];
  /** The edition of the bundled lexicon. */
  readonly edition: string;
  /** The name of the project that has put its own entry over it. */
  readonly layer?: string;
}

export function explain(report: Report, { lexicon, profile }: Document): Explanation {
  const { rule, evidence, source, verification } = report;
  const concept = report.concept === undefined ? undefined : lexicon.concepts.get(report.concept);
  const designation = concept?.designations.find(({ text }) => text === report.term);
  const layer = concept && lexicon.layerOf(concept);
  return {
    rule,
    title: rulePages.get(rule)?.title ?? rule,
    ...(concept && { concept: { id: concept.id, preferred: preferred(concept, profile.audience).text } }),
    ...(designation && { designation }),
    ...(evidence !== undefined && { evidence }),
    ...(source !== undefined && { source }),
    ...(verification && { verification }),
    edition: lexicon.edition,
    ...(layer !== undefined && { layer }),
  };
}
