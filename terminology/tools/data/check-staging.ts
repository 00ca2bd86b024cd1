import type { StageGroup, Staging } from '../../../server/src/lexicon/data/staging.ts';
import { Unique, type Known, type Row } from './table.ts';

type Letter = 'T' | 'N' | 'M';
const letters = ['T', 'N', 'M'] as const;

/** A table of stages must not contradict itself: a rule that reads it tells writers they are wrong. */
export function checkStaging(row: Row<Staging>, known: Known): void {
  const declared = new Set(row.value.categories.map(({ category }) => category));
  checkCategories(row, declared);
  checkExtensions(row, declared);
  checkIllegal(row, declared);
  checkGroups(row, declared);
  row.value.appliesTo.forEach((id, i) => {
    if (!known.concepts.has(id))
      row.report(['appliesTo', i], `points at "${id}", which does not exist. Correct the id.`);
  });
}

const undeclared = (form: string) => `uses "${form}", which is no category of this table. Declare it or correct it.`;

function checkCategories({ value, report }: Row<Staging>, declared: ReadonlySet<string>): void {
  const unique = new Unique();
  value.categories.forEach(({ category, within, size }, i) => {
    unique.check(category, 'the table', ['categories', i, 'category'], report);
    if (within !== undefined && !(declared.has(within) && category.startsWith(within)))
      report(['categories', i, 'within'], undeclared(within));
    if (size?.upTo !== undefined && size.upTo <= size.above)
      report(['categories', i, 'size'], `ends at ${size.upTo} cm before it begins. Put the bounds in order.`);
  });
  checkSizes({ value, report });
}

/** The sizes of the categories without parts follow on each other: no size is left out or has two categories. */
function checkSizes({ value, report }: Pick<Row<Staging>, 'value' | 'report'>): void {
  const divided = new Set(value.categories.map(({ within }) => within));
  let end: number | undefined = 0;
  value.categories.forEach(({ category, size }, i) => {
    if (!size || divided.has(category)) return;
    if (size.above !== end)
      report(
        ['categories', i, 'size', 'above'],
        `${category} begins above ${size.above} cm, but the category before it ends at ${end ?? 'no size'}. Close the gap or the overlap.`,
      );
    end = size.upTo;
  });
}

function checkExtensions({ value, report }: Row<Staging>, declared: ReadonlySet<string>): void {
  const unique = new Unique();
  value.extensions.forEach(({ id, phrases, category }, i) => {
    if (!declared.has(category)) report(['extensions', i, 'category'], undeclared(category));
    phrases.forEach((phrase, j) =>
      unique.check(phrase, `"${id}" or one before it`, ['extensions', i, 'phrases', j], report),
    );
  });
}

function checkIllegal({ value, report }: Row<Staging>, declared: ReadonlySet<string>): void {
  const prefixes = new Set(value.prefixes.map(({ form }) => form));
  const legal = (form: string) => {
    const [, prefix = '', bare = ''] = /^([a-z]*)(.*)$/.exec(form) ?? [];
    return declared.has(bare) && (prefix === '' || prefixes.has(prefix));
  };
  value.illegalCategories.forEach(({ form, use }, i) => {
    const written = value.writtenM.includes(form) || !form.includes('M0');
    if (legal(form) && written)
      report(['illegalCategories', i, 'form'], `calls "${form}" illegal, which the table declares. Remove one.`);
    if (use !== undefined && !legal(use)) report(['illegalCategories', i, 'use'], undeclared(use));
  });
  value.illegalStages.forEach(({ form }, i) => {
    if (value.stageGroups.some(({ stage }) => stage === form))
      report(['illegalStages', i, 'form'], `calls stage "${form}" illegal, which a stage group has. Remove one.`);
  });
  value.writtenM.forEach((form, i) => {
    if (!legal(form)) report(['writtenM', i], undeclared(form));
  });
}

function checkGroups({ value, report }: Row<Staging>, declared: ReadonlySet<string>): void {
  value.stageGroups.forEach((group, i) => {
    for (const letter of letters) {
      const listed = group[letter];
      if (listed === 'any') continue;
      listed.forEach((form, j) => {
        if (!declared.has(form) || !form.startsWith(letter)) report(['stageGroups', i, letter, j], undeclared(form));
      });
    }
    const other = value.stageGroups.slice(0, i).find((before) => before.stage !== group.stage && meet(before, group));
    if (other)
      report(
        ['stageGroups', i],
        `gives stage ${group.stage} to a combination that has stage ${other.stage}. Part them.`,
      );
  });
}

const meet = (a: StageGroup, b: StageGroup): boolean => letters.every((letter) => share(a, b, letter));

function share(a: StageGroup, b: StageGroup, letter: Letter): boolean {
  const [these, those] = [a[letter], b[letter]];
  return these === 'any' || those === 'any' || these.some((form) => those.includes(form));
}
