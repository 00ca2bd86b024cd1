import type { Abbreviations } from './data/abbreviations.ts';
import type { DatedClaims } from './data/dated-claims.ts';
import type { Drug, DrugClasses } from './data/drug.ts';
import type { Eponyms } from './data/eponyms.ts';
import type { Genes } from './data/genes.ts';
import type { Phrases } from './data/phrases.ts';
import type { Scale } from './data/scale.ts';
import type { SpellingFamilies } from './data/spelling-families.ts';
import type { Staging } from './data/staging.ts';
import type { Style } from './data/style.ts';
import type { Trial } from './data/trial.ts';

/** Rows by id: the name of the file that holds one (terminology/DATA.md says what each table is for). */
export type Rows<T> = Readonly<Record<string, T>>;

/** The rule data that stands beside the concepts. */
export interface Tables {
  readonly staging: Rows<Staging>;
  readonly scales: Rows<Scale>;
  readonly drugs: Rows<Drug>;
  readonly drugClasses: Rows<DrugClasses>;
  readonly trials: Rows<Trial>;
  readonly phrases: Rows<Phrases>;
  readonly spelling: Rows<SpellingFamilies>;
  readonly styles: Rows<Style>;
  readonly eponyms: Rows<Eponyms>;
  readonly datedClaims: Rows<DatedClaims>;
  readonly genes: Rows<Genes>;
  readonly abbreviations: Rows<Abbreviations>;
}

/** What a lexicon without rule data has: rules that read tables find nothing. */
export const noTables: Tables = {
  staging: {},
  scales: {},
  drugs: {},
  drugClasses: {},
  trials: {},
  phrases: {},
  spelling: {},
  styles: {},
  eponyms: {},
  datedClaims: {},
  genes: {},
  abbreviations: {},
};
