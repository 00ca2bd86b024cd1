import type { DatedClaim, DatedClaims } from '../../../server/src/lexicon/data/dated-claims.ts';
import type { Drug } from '../../../server/src/lexicon/data/drug.ts';
import type { Genes } from '../../../server/src/lexicon/data/genes.ts';
import { Unique, type Known, type Row, type Table } from './table.ts';

/** Claims name drugs, concepts and sources that exist, and each claim that a drug's file calls overtaken has its wordings. */
export function checkDatedClaims(claims: Table<DatedClaims>, drugs: Table<Drug>, known: Known): void {
  const byId = new Map(drugs.rows.map((row) => [row.id, row]));
  const ids = new Unique();
  const told = new Set<string>();
  for (const { value, report } of claims.rows) {
    value.claims.forEach((claim, i) => {
      const path = ['claims', i];
      ids.check(claim.id, 'another claim', [...path, 'id'], report);
      if (!known.sources.has(claim.source))
        report([...path, 'source'], `cites "${claim.source}", which sources.yml does not have. Correct the id.`);
      claim.concepts.forEach((id, j) => {
        if (!known.concepts.has(id))
          report(
            [...path, 'concepts', j],
            `points at "${id}", which does not exist. Correct the id or add the concept.`,
          );
      });
      checkSubject(claim, path, report);
      for (const drug of claim.drugs) told.add(`${drug} ${checkDrug(claim, drug, byId, path, report)}`);
    });
  }
  if (claims.rows.length > 0) checkAllTold(drugs, told);
}

/** A wording speaks of a subject where the claim has one, and only there. */
function checkSubject(
  { drugs, concepts, wordings }: DatedClaim,
  path: readonly (string | number)[],
  report: Report,
): void {
  const has = drugs.length + concepts.length > 0;
  wordings.forEach((wording, i) => {
    if (wording.includes('<subject>') !== has)
      report(
        [...path, 'wordings', i],
        has
          ? 'does not say where the <subject> stands. Put it in.'
          : 'has a <subject>, but the claim names none. Name its drugs or concepts.',
      );
    const unknown = /<(?!subject>|is>)[^>]*>/.exec(wording);
    if (unknown) report([...path, 'wordings', i], `has "${unknown[0]}". Only <subject> and <is> are known.`);
  });
}

/** @returns the drug's own claim that is meant */
function checkDrug(
  { overtaken }: DatedClaim,
  drug: string,
  drugs: ReadonlyMap<string, Row<Drug>>,
  path: readonly (string | number)[],
  report: Report,
): string {
  const file = drugs.get(drug);
  if (!file) report([...path, 'drugs'], `names "${drug}", which has no file in drugs. Add the drug or correct it.`);
  if (!('drugClaim' in overtaken)) return '';
  if (file && !file.value.overtaken?.some(({ claim }) => claim === overtaken.drugClaim))
    report(
      [...path, 'overtaken', 'drugClaim'],
      `is "${overtaken.drugClaim}", which drugs/${drug}.yml does not call overtaken. Make both say the same.`,
    );
  return overtaken.drugClaim;
}

function checkAllTold(drugs: Table<Drug>, told: ReadonlySet<string>): void {
  for (const { id, value, report } of drugs.rows) {
    value.overtaken?.forEach(({ claim }, i) => {
      if (!told.has(`${id} ${claim}`))
        report(['overtaken', i, 'claim'], `says "${claim}", which no claim in dated-claims has wordings for. Add one.`);
    });
  }
}

type Report = Row<unknown>['report'];

export function checkGenes({ rows }: Table<Genes>): void {
  const [symbols, numbers] = [new Unique(), new Unique()];
  for (const { value, report } of rows) {
    value.symbols.forEach((row, i) => {
      const [symbol = '', number = ''] = row.split(' ');
      symbols.check(symbol, 'another row', ['symbols', i], report);
      numbers.check(number, 'another row', ['symbols', i], report);
    });
  }
}
