import type { Concept, Designation } from '../../server/src/lexicon/concept.ts';

/** A concept for a test that cares for its names alone; the first is not preferred unless it says so. */
export function conceptOf(
  id: string,
  category: string,
  ...names: readonly (Pick<Designation, 'text'> & Partial<Designation>)[]
): Concept {
  const definition = { text: 'Kind of thing.', sources: ['book'] };
  return {
    id,
    category,
    definition: { professional: definition, plain: definition },
    designations: names.map((name) => ({ status: 'admitted', form: 'full', ...name })),
    relations: {},
    codes: [],
  };
}
