import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { GenericSchema } from 'valibot';
import type { Concept } from '../../../server/src/lexicon/concept.ts';
import type { Fault } from '../../../server/src/lexicon/fault.ts';
import { YamlFile, type Path } from '../../../server/src/lexicon/yaml-file.ts';

/** One file of rule data that fits its schema. */
export interface Row<T> {
  /** The file's name without ending: what other tables call it. */
  readonly id: string;
  readonly value: T;
  readonly report: (path: Path, message: string) => void;
}

/** All files of one kind. */
export interface Table<T> {
  readonly rows: readonly Row<T>[];
  readonly files: readonly YamlFile<T>[];
}

/** What rule data may point at. */
export interface Known {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly sources: ReadonlySet<string>;
}

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the files of one kind, each against the schema; a file with a fault is no row. */
export function readTable<T>(root: string, pattern: string, schema: GenericSchema<unknown, T>): Table<T> {
  const read = (path: string) => {
    const name = relative(resolve(root, '..'), path).split(sep).join('/');
    return new YamlFile(name, readFileSync(path, 'utf8'), schema);
  };
  const files = globSync(join(root, pattern)).sort().map(read);
  const rows = files.flatMap((file): Row<T>[] => {
    const id = basename(file.file, '.yml');
    if (!idForm.test(id)) file.report([], `has the file name "${id}". Use lower-case words joined by hyphens.`);
    if (file.value === undefined) return [];
    return [{ id, value: file.value, report: (path, message) => file.report(path, message) }];
  });
  return { rows, files };
}

export const faultsOf = (...tables: readonly Table<unknown>[]): Fault[] =>
  tables.flatMap(({ files }) => files.flatMap(({ faults }) => faults));

interface Cited {
  readonly sources: readonly string[];
  readonly concept?: string | undefined;
}

/** Every table cites sources and concepts that exist. */
export function checkPointers({ rows }: Table<Cited>, known: Known): void {
  for (const { value, report } of rows) {
    value.sources.forEach((source, i) => {
      if (!known.sources.has(source))
        report(['sources', i], `cites "${source}", which sources.yml does not have. Add the source or correct the id.`);
    });
    if (value.concept !== undefined && !known.concepts.has(value.concept))
      report(['concept'], `points at "${value.concept}", which does not exist. Correct the id or add the concept.`);
  }
}

/** Reports a value said twice in one list, or in two files. */
export class Unique {
  readonly #seen = new Map<string, string>();

  check(value: string, where: string, path: Path, report: Row<unknown>['report']): void {
    const key = value.toLowerCase();
    const before = this.#seen.get(key);
    if (before !== undefined) report(path, `says "${value}", which ${before} says already. Remove one.`);
    else this.#seen.set(key, where);
  }
}
