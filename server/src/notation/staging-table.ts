import type { StageGroup, Staging } from '../lexicon/data/staging.ts';
import type { Category } from './tnm.ts';

/** The categories known of a tumor; what is not known is left out. */
export interface Known {
  readonly T?: string | undefined;
  readonly N?: string | undefined;
  readonly M?: string | undefined;
}

export type StageValue = StageGroup['stage'];

export const isCategory = ({ categories }: Staging, form: string): boolean =>
  categories.some(({ category }) => category === form);

/** The stage of a fully known tumor; undefined where the table has none (T1 NX M0). */
export function stageOf(known: Required<Known>, staging: Staging): StageValue | undefined {
  return staging.stageGroups.find((group) => letters.every((letter) => has(group[letter], known[letter])))?.stage;
}

/** The stages that what is known leaves open; undefined where a category is none of the table's. */
export function possibleStages(known: Known, staging: Staging): ReadonlySet<StageValue> | undefined {
  const given = letters.map((letter) => {
    const form = known[letter];
    return form === undefined || form.endsWith('X') ? undefined : form;
  });
  if (given.some((form) => form !== undefined && !isCategory(staging, form))) return undefined;
  const groups = staging.stageGroups.filter((group) =>
    letters.every((letter, i) => given[i] === undefined || has(group[letter], given[i])),
  );
  return new Set(groups.map(({ stage }) => stage));
}

const letters = ['T', 'N', 'M'] as const satisfies readonly Category['letter'][];

const has = (listed: StageGroup['T'], form: string | undefined) =>
  listed === 'any' || (form !== undefined && listed.includes(form));

/** The most exact category that a tumor of this size, limited to its organ, has. */
export function categoryOfSize(centimeters: number, { categories }: Staging): string | undefined {
  return categories.findLast(
    ({ size }) => size && centimeters > size.above && (size.upTo === undefined || centimeters <= size.upTo),
  )?.category;
}

/** True where a tumor of this size can have the category, as far as size alone tells. */
export function fitsSize(form: string, centimeters: number, { categories }: Staging): boolean {
  const size = categories.find(({ category }) => category === form)?.size;
  return !size || (centimeters > size.above && (size.upTo === undefined || centimeters <= size.upTo));
}

/** Below 0 where `a` is the lower category; 0 also where one holds the other (T3 and T3a). */
export function compareCategories(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  const [short, long] = [a.slice(0, shared), b.slice(0, shared)];
  return short < long ? -1 : short > long ? 1 : 0;
}
