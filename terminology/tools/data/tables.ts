import type { Rows, Tables } from '../../../server/src/lexicon/tables.ts';
import type { RuleData } from '../read-data.ts';
import type { Row } from './table.ts';

/** The rule data as the lexicon file holds it. */
export const tablesOf = (data: RuleData): Tables => ({
  staging: byId(data.staging),
  scales: byId(data.scales),
  drugs: byId(data.drugs),
  drugClasses: byId(data.drugClasses),
  trials: byId(data.trials),
  phrases: byId(data.phrases),
  spelling: byId(data.spelling),
  styles: byId(data.styles),
  eponyms: byId(data.eponyms),
  datedClaims: byId(data.datedClaims),
  genes: byId(data.genes),
  abbreviations: byId(data.abbreviations),
});

const byId = <T>(rows: readonly Row<T>[]): Rows<T> => Object.fromEntries(rows.map(({ id, value }) => [id, value]));
