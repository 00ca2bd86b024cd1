import type { Drug, DrugClasses } from '../../../server/src/lexicon/data/drug.ts';
import type { Known, Row, Table } from './table.ts';

/** Names by ATC code ("ATC:L01EX01"), or undefined where the reference tables are absent. */
export type AtcReference = ReadonlyMap<string, ReadonlySet<string>> | undefined;

type DrugRow = Row<Drug>;

export function checkDrugs(drugs: Table<Drug>, classes: Table<DrugClasses>, known: Known, atc: AtcReference): void {
  const byId = new Map(drugs.rows.map((row) => [row.id, row]));
  const classIds = new Set(classes.rows.flatMap(({ value }) => value.classes.map(({ id }) => id)));
  for (const row of drugs.rows) {
    const { value, report } = row;
    if (!classIds.has(value.class))
      report(['class'], `has the class "${value.class}", which drug-classes.yml does not have. Add it or correct it.`);
    if (value.formOf !== undefined && !byId.has(value.formOf))
      report(['formOf'], `names "${value.formOf}", which has no file in drugs. Add it or correct the id.`);
    checkConcept(row, known);
    checkPartners(row, byId);
    if (atc) checkAtc(row, atc);
  }
  checkBrands(drugs.rows);
  for (const row of classes.rows) checkClasses(row, classIds);
}

/** A concept that bears the drug's name must be the drug's; a drug approved for kidney cancer must have one. */
function checkConcept({ value, report }: DrugRow, { concepts }: Known): void {
  if (value.concept === undefined) {
    if (value.approvals.length > 0)
      report(['inn'], 'is approved for kidney cancer and names no concept. Add the key "concept" with its id.');
    return;
  }
  const concept = concepts.get(value.concept);
  if (concept && !concept.designations.some(({ text }) => text.toLowerCase() === value.inn.toLowerCase()))
    report(['concept'], `points at "${concept.id}", which is not called "${value.inn}". Correct the id or the name.`);
}

/** "A with B" is an approval of both: each file says it, with the same date. */
function checkPartners({ id, value, report }: DrugRow, byId: ReadonlyMap<string, DrugRow>): void {
  value.approvals.forEach((approval, i) => {
    approval.with?.forEach((partner, j) => {
      const other = byId.get(partner);
      if (!other) {
        report(
          ['approvals', i, 'with', j],
          `names "${partner}", which has no file in drugs. Add it or correct the id.`,
        );
        return;
      }
      const same = other.value.approvals.some(
        (its) => its.region === approval.region && its.date === approval.date && its.with?.includes(id),
      );
      if (!same)
        report(
          ['approvals', i],
          `is with ${partner}, but drugs/${partner}.yml has no such approval with ${id} (${approval.region}, ${approval.date}). Make both say the same.`,
        );
    });
  });
}

function checkAtc({ value, report }: DrugRow, atc: NonNullable<AtcReference>): void {
  const called = new Set([value.inn, ...(value.otherNames ?? [])].map((name) => name.toLowerCase()));
  value.atc.forEach(({ code, verified }, i) => {
    const names = [...(atc.get(`ATC:${code}`) ?? [])].map((name) => name.toLowerCase());
    const found = names.some((name) => called.has(name));
    if (found && verified === 'unverified')
      report(['atc', i, 'verified'], `can be "reference": the reference gives ${code} this name.`);
    if (!found && verified === 'reference')
      report(
        ['atc', i, 'code'],
        `is not a code of ${value.inn}: the reference ${names.length > 0 ? `gives ${code} to ${names.join(', ')}` : `has no ${code}`}. Correct it, or say "unverified" and why in a note.`,
      );
  });
}

/** One brand in one region is one drug, said once. */
function checkBrands(rows: readonly DrugRow[]): void {
  const seen = new Map<string, string>();
  for (const { id, value, report } of rows) {
    value.brands.forEach(({ name, region }, i) => {
      const key = `${name.toLowerCase()} ${region}`;
      const before = seen.get(key);
      if (before !== undefined)
        report(
          ['brands', i, 'name'],
          `names ${name} in the ${region}, which drugs/${before}.yml has already. Remove one.`,
        );
      else seen.set(key, id);
    });
  }
}

function checkClasses({ value, report }: Row<DrugClasses>, classIds: ReadonlySet<string>): void {
  const broader = new Map(value.classes.map((each) => [each.id, each.broader ?? []]));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (broader.get(from) ?? []).some((id) => {
      if (id === to) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return reaches(id, to, seen);
    });
  value.classes.forEach(({ id, broader: above }, i) => {
    above?.forEach((target, j) => {
      if (!classIds.has(target))
        report(['classes', i, 'broader', j], `points at "${target}", which is no class. Add it or correct it.`);
    });
    if (reaches(id, id)) report(['classes', i, 'broader'], `makes "${id}" broader than itself. Break the circle.`);
  });
}
