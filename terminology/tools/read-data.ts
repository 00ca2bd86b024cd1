import { abbreviationsSchema, type Abbreviations } from '../../server/src/lexicon/data/abbreviations.ts';
import { datedClaimsSchema, type DatedClaims } from '../../server/src/lexicon/data/dated-claims.ts';
import { drugClassesSchema, drugSchema, type Drug, type DrugClasses } from '../../server/src/lexicon/data/drug.ts';
import { genesSchema, type Genes } from '../../server/src/lexicon/data/genes.ts';
import { phrasesSchema, type Phrases } from '../../server/src/lexicon/data/phrases.ts';
import { eponymsSchema, type Eponyms } from '../../server/src/lexicon/data/eponyms.ts';
import { scaleSchema, type Scale } from '../../server/src/lexicon/data/scale.ts';
import { spellingFamiliesSchema, type SpellingFamilies } from '../../server/src/lexicon/data/spelling-families.ts';
import { stagingSchema, type Staging } from '../../server/src/lexicon/data/staging.ts';
import { styleSchema, type Style } from '../../server/src/lexicon/data/style.ts';
import { trialSchema, type Trial } from '../../server/src/lexicon/data/trial.ts';
import type { Fault } from '../../server/src/lexicon/fault.ts';
import { checkAbbreviations } from './data/check-abbreviations.ts';
import { checkDatedClaims, checkGenes } from './data/check-claims.ts';
import { checkDrugs, type AtcReference } from './data/check-drugs.ts';
import { checkScales } from './data/check-scales.ts';
import { checkStaging } from './data/check-staging.ts';
import { checkTrials } from './data/check-trials.ts';
import { checkPhrases, checkSpelling, checkStyles } from './data/check-wordings.ts';
import { checkPointers, faultsOf, readTable, type Known, type Row } from './data/table.ts';
import { terminologyRoot, type Terminology } from './read-all.ts';

/** The tables beside the concepts; DATA.md says what each is for. */
export interface RuleData {
  readonly staging: readonly Row<Staging>[];
  readonly scales: readonly Row<Scale>[];
  readonly drugs: readonly Row<Drug>[];
  readonly drugClasses: readonly Row<DrugClasses>[];
  readonly trials: readonly Row<Trial>[];
  readonly phrases: readonly Row<Phrases>[];
  readonly spelling: readonly Row<SpellingFamilies>[];
  readonly styles: readonly Row<Style>[];
  readonly eponyms: readonly Row<Eponyms>[];
  readonly datedClaims: readonly Row<DatedClaims>[];
  readonly genes: readonly Row<Genes>[];
  readonly abbreviations: readonly Row<Abbreviations>[];
  readonly faults: readonly Fault[];
}

/** Reads and checks all rule data; nothing stops at the first fault. */
export function readData(
  { concepts, sources }: Pick<Terminology, 'concepts' | 'sources'>,
  root: string = terminologyRoot,
  atc?: AtcReference,
): RuleData {
  const known: Known = {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    sources: new Set(Object.keys(sources)),
  };
  const staging = readTable(root, 'staging/*.yml', stagingSchema);
  const scales = readTable(root, 'scales/*.yml', scaleSchema);
  const drugs = readTable(root, 'drugs/*.yml', drugSchema);
  const drugClasses = readTable(root, 'drug-classes.yml', drugClassesSchema);
  const trials = readTable(root, 'trials/*.yml', trialSchema);
  const phrases = readTable(root, 'phrases/*.yml', phrasesSchema);
  const spelling = readTable(root, 'spelling/*.yml', spellingFamiliesSchema);
  const styles = readTable(root, 'styles/*.yml', styleSchema);
  const eponyms = readTable(root, 'eponyms/*.yml', eponymsSchema);
  const datedClaims = readTable(root, 'dated-claims/*.yml', datedClaimsSchema);
  const genes = readTable(root, 'genes/*.yml', genesSchema);
  const abbreviations = readTable(root, 'abbreviations/*.yml', abbreviationsSchema);
  const tables = [
    staging,
    scales,
    drugs,
    drugClasses,
    trials,
    phrases,
    spelling,
    styles,
    eponyms,
    datedClaims,
    genes,
    abbreviations,
  ];
  for (const table of tables) checkPointers(table, known);
  for (const row of staging.rows) checkStaging(row, known);
  checkScales(scales);
  checkDrugs(drugs, drugClasses, known, atc);
  checkTrials(trials, drugs, known);
  checkPhrases(phrases);
  checkSpelling(spelling);
  checkStyles(styles);
  checkDatedClaims(datedClaims, drugs, known);
  checkGenes(genes);
  checkAbbreviations(abbreviations);
  return {
    staging: staging.rows,
    scales: scales.rows,
    drugs: drugs.rows,
    drugClasses: drugClasses.rows,
    trials: trials.rows,
    phrases: phrases.rows,
    spelling: spelling.rows,
    styles: styles.rows,
    eponyms: eponyms.rows,
    datedClaims: datedClaims.rows,
    genes: genes.rows,
    abbreviations: abbreviations.rows,
    faults: faultsOf(...tables),
  };
}
