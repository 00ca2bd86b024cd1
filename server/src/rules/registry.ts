// Generated from the rule pages by scripts/generate-rules.ts. Do not edit.
import { abbreviationRedefined } from './abbreviation-redefined.ts';
import { abbreviationRedundant } from './abbreviation-redundant.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { abbreviationUnused } from './abbreviation-unused.ts';
import { brandName } from './brand-name.ts';
import { ciFormat } from './ci-format.ts';
import { ciInvalid } from './ci-invalid.ts';
import { datedClaim } from './dated-claim.ts';
import { deprecatedTerm } from './deprecated-term.ts';
import { drugClassMismatch } from './drug-class-mismatch.ts';
import { eponymPossessive } from './eponym-possessive.ts';
import { geneTypography } from './gene-typography.ts';
import { hyphenation } from './hyphenation.ts';
import { inconsistentDesignation } from './inconsistent-designation.ts';
import { jargonInLayText } from './jargon-in-lay-text.ts';
import { misspelling } from './misspelling.ts';
import { nonpreferredTerm } from './nonpreferred-term.ts';
import { pValueFormat } from './p-value-format.ts';
import { pValueInvalid } from './p-value-invalid.ts';
import { patientFirst } from './patient-first.ts';
import { percentMismatch } from './percent-mismatch.ts';
import { readability } from './readability.ts';
import { scaleOutOfRange } from './scale-out-of-range.ts';
import { spellingVariantMix } from './spelling-variant-mix.ts';
import { stageMismatch } from './stage-mismatch.ts';
import { tnmInvalid } from './tnm-invalid.ts';
import { trialDrugMismatch } from './trial-drug-mismatch.ts';
import { trialRegistryMismatch } from './trial-registry-mismatch.ts';
import { unitFormat } from './unit-format.ts';
import { unitInconsistent } from './unit-inconsistent.ts';
import { wrongPrimary } from './wrong-primary.ts';
import type { BlockRule, DocumentRule } from './rule.ts';

export const blockRules: readonly BlockRule[] = [
  ciInvalid,
  datedClaim,
  deprecatedTerm,
  drugClassMismatch,
  geneTypography,
  misspelling,
  pValueInvalid,
  patientFirst,
  percentMismatch,
  scaleOutOfRange,
  trialDrugMismatch,
  trialRegistryMismatch,
  wrongPrimary,
];
export const documentRules: readonly DocumentRule[] = [
  abbreviationRedefined,
  abbreviationRedundant,
  abbreviationUndefined,
  abbreviationUnused,
  brandName,
  ciFormat,
  eponymPossessive,
  hyphenation,
  inconsistentDesignation,
  jargonInLayText,
  nonpreferredTerm,
  pValueFormat,
  readability,
  spellingVariantMix,
  stageMismatch,
  tnmInvalid,
  unitFormat,
  unitInconsistent,
];
