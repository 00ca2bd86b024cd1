import type { Drug, DrugClasses } from '../lexicon/data/drug.ts';
import type { Scale } from '../lexicon/data/scale.ts';
import type { Trial } from '../lexicon/data/trial.ts';
import type { Tables } from '../lexicon/tables.ts';
import { oncePer, PhraseIndex, type Phrase } from './phrase-index.ts';

/** A row of a table with its id. */
export interface Named<T> {
  readonly id: string;
  readonly row: T;
}

export interface NamedDrug extends Named<Drug> {
  /** The name is a brand. */
  readonly brand: boolean;
}

export interface NamedTrial extends Named<Trial> {
  /** The name is an ordinary word too, or other trials have it: it counts only beside "trial" or "study". */
  readonly needsContext: boolean;
}

export interface NamedScale extends Named<Scale> {
  /** The name means something else in other fields. */
  readonly needsContext: boolean;
}

export type DrugClass = DrugClasses['classes'][number];

/** Every name of every drug: generic names, brands, development codes. */
export const drugNames = oncePer(({ drugs }: Tables) => new PhraseIndex(Object.entries(drugs).flatMap(namesOfDrug)));

function namesOfDrug([id, row]: readonly [string, Drug]): Phrase<NamedDrug>[] {
  const named = (names: readonly string[], brand: boolean) =>
    [...new Set(names)].map((text) => ({ text, value: { id, row, brand } }));
  const brands = row.brands.map(({ name }) => name);
  return [...named([row.inn, ...(row.otherNames ?? []), ...(row.codes ?? [])], false), ...named(brands, true)];
}

/** Every word for a class of drugs. */
export const classNames = oncePer(({ drugClasses }: Tables) => {
  const classes = Object.values(drugClasses).flatMap((table) => table.classes);
  return new PhraseIndex(classes.flatMap((value) => value.words.map((text) => ({ text, value }))));
});

/** Every name of every trial. */
export const trialNames = oncePer(
  ({ trials }: Tables) => new PhraseIndex(Object.entries(trials).flatMap(namesOfTrial)),
);

function namesOfTrial([id, row]: readonly [string, Trial]): Phrase<NamedTrial>[] {
  const ambiguous = row.needContext ?? [];
  return [row.name, ...(row.aliases ?? [])].map((text) => {
    const needsContext = ambiguous.includes(text.replace(/ (trial|study)$/, ''));
    return { text, value: { id, row, needsContext } };
  });
}

/** The trials by their registry numbers. */
export const trialsByNumber = oncePer(
  ({ trials }: Tables) =>
    new Map(
      Object.entries(trials).flatMap(([id, row]) =>
        row.registry ? [[row.registry.number, { id, row }] as const] : [],
      ),
    ),
);

/** The words that introduce a value of each scale. */
export const scaleNames = oncePer(
  ({ scales }: Tables) =>
    new PhraseIndex(
      Object.entries(scales).flatMap(([id, row]) =>
        row.introducedBy.flatMap((name) => {
          const value = { id, row, needsContext: row.needContext?.includes(name) ?? false };
          return [name, ...withVersions(name, row)].map((text) => ({ text, value }));
        }),
      ),
    ),
);

/** "CTCAE v5.0 grade": between the name and the word for its values stands the version. */
function withVersions(name: string, { unit, versions = [] }: Scale): string[] {
  if (unit === undefined || !name.endsWith(` ${unit}`)) return [];
  const scale = name.slice(0, -unit.length - 1);
  return versions.flatMap(({ version }) =>
    [`v${version}`, `v${version},`, version, `(version ${version})`, `version ${version}`, `version ${version},`].map(
      (written) => `${scale} ${written} ${unit}`,
    ),
  );
}
