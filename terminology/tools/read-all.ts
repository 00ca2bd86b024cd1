import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Concept, Source } from '../../server/src/lexicon/concept.ts';
import { readConceptFile, type ConceptFile } from '../../server/src/lexicon/concept-file.ts';
import { editionSchema, sourcesSchema } from '../../server/src/lexicon/concept-schema.ts';
import type { Fault } from '../../server/src/lexicon/fault.ts';
import { checkTogether } from '../../server/src/lexicon/terminology.ts';
import { YamlFile } from '../../server/src/lexicon/yaml-file.ts';

export interface Terminology {
  readonly edition: string;
  readonly asOf: string;
  readonly concepts: readonly Concept[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly faults: readonly Fault[];
}

export const terminologyRoot = resolve(import.meta.dirname, '..');

/** Reads and checks every file of the bundled terminology; nothing stops at the first fault. */
export function readTerminology(root: string = terminologyRoot): Terminology {
  const name = (path: string) => relative(resolve(root, '..'), path).split(sep).join('/');
  const read = (path: string) => readFileSync(path, 'utf8');
  const editionPath = join(root, 'edition.yml');
  const edition = new YamlFile(name(editionPath), read(editionPath), editionSchema);
  const sourcesPath = join(root, 'sources.yml');
  const sources = new YamlFile(name(sourcesPath), read(sourcesPath), sourcesSchema);
  const files: ConceptFile[] = globSync(join(root, 'concepts/*/*.yml'))
    .sort()
    .map((path) => readConceptFile(name(path), read(path), true));
  checkTogether(files, new Set(Object.keys(sources.value ?? {})));
  return {
    edition: edition.value?.edition ?? '',
    asOf: edition.value?.asOf ?? '',
    concepts: files.flatMap((file) => file.concept ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
    sources: (sources.value ?? {}) as Record<string, Source>,
    faults: [...edition.faults, ...sources.faults, ...files.flatMap((file) => file.faults)],
  };
}
