import type { Concept } from './concept.ts';
import { conceptSchema } from './concept-schema.ts';
import type { Fault } from './fault.ts';
import { YamlFile } from './yaml-file.ts';
import { lintConcept } from './concept-lint.ts';

export interface ConceptFile {
  /** Absent when the file has a fault that leaves no usable concept. */
  readonly concept?: Concept;
  readonly faults: readonly Fault[];
  /** Reports a fault found by comparing files, at a data path of this one. */
  readonly report: (path: readonly (string | number)[], message: string) => void;
}

/**
 * Reads one concept file.
 *
 * @param path the file's path with `/`; its last two parts are the category and `<concept-id>.yml`
 * @param requireSources the bundled terminology cites a source for every definition; a project's own need not
 */
export function readConceptFile(path: string, text: string, requireSources: boolean): ConceptFile {
  const file = new YamlFile(path, text, conceptSchema);
  const parts = path.split('/');
  const id = (parts.at(-1) ?? '').replace(/\.ya?ml$/, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    file.report([], `has the file name "${id}". A concept's file name is its id: lower-case words joined by hyphens.`);
  }
  const report = (at: readonly (string | number)[], message: string) => file.report(at, message);
  if (!file.value) return { faults: file.faults, report };
  const concept: Concept = { id, category: parts.at(-2) ?? '', ...dropUndefined(file.value) };
  lintConcept(concept, requireSources, report);
  return { concept, faults: file.faults, report };
}

/** Valibot leaves absent optional keys out, but its types say `| undefined`; JSON makes both agree. */
function dropUndefined<T>(value: T): Omit<Concept, 'id' | 'category'> {
  return JSON.parse(JSON.stringify(value)) as Omit<Concept, 'id' | 'category'>;
}
