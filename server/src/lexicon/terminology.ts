import type { Concept, RelationKind } from './concept.ts';
import type { ConceptFile } from './concept-file.ts';

type ReportedFile = ConceptFile & { readonly concept: Concept };

/** Faults that only show when all concept files are seen together; reported into the files concerned. */
export function checkTogether(files: readonly ConceptFile[], sourceIds: ReadonlySet<string>): void {
  const whole = files.filter((file): file is ReportedFile => file.concept !== undefined);
  const byId = new Map(whole.map((file) => [file.concept.id, file]));
  for (const file of whole) {
    if (byId.get(file.concept.id) !== file)
      file.report([], `shares its id "${file.concept.id}" with another file. Rename one.`);
    checkSources(file, sourceIds);
    checkRelations(file, byId);
  }
  checkCycles(byId);
  checkSharedDesignations(whole);
}

function checkSources({ concept, report }: ReportedFile, sourceIds: ReadonlySet<string>): void {
  const check = (id: string, path: (string | number)[]) => {
    if (!sourceIds.has(id))
      report(path, `cites "${id}", which sources.yml does not have. Add the source or correct the id.`);
  };
  for (const register of ['professional', 'plain'] as const) {
    concept.definition[register].sources.forEach((id, i) => check(id, ['definition', register, 'sources', i]));
  }
  concept.designations.forEach((d, i) => d.source !== undefined && check(d.source, ['designations', i, 'source']));
}

function checkRelations({ concept, report }: ReportedFile, byId: ReadonlyMap<string, ReportedFile>): void {
  for (const [kind, targets] of Object.entries(concept.relations)) {
    targets.forEach((target, i) => {
      if (target === concept.id) report(['relations', kind, i], 'points at the concept itself. Remove it.');
      else if (!byId.has(target))
        report(
          ['relations', kind, i],
          `points at "${target}", which does not exist. Add that concept or remove the relation.`,
        );
    });
  }
}

function checkCycles(byId: ReadonlyMap<string, ReportedFile>): void {
  for (const kind of ['broader', 'partOf'] as const) {
    const done = new Set<string>();
    for (const id of byId.keys()) walk(id, kind, byId, done, []);
  }
}

function walk(
  id: string,
  kind: RelationKind,
  byId: ReadonlyMap<string, ReportedFile>,
  done: Set<string>,
  trail: readonly string[],
): void {
  const file = byId.get(id);
  if (!file || done.has(id)) return;
  if (trail.includes(id)) {
    file.report(
      ['relations', kind],
      `runs in a circle: ${[...trail.slice(trail.indexOf(id)), id].join(' > ')}. Break it.`,
    );
    return;
  }
  for (const target of file.concept.relations[kind] ?? []) walk(target, kind, byId, done, [...trail, id]);
  done.add(id);
}

/** One text for two concepts must be marked ambiguous in both, so that nothing is decided without context. */
function checkSharedDesignations(files: readonly ReportedFile[]): void {
  const seen = new Map<string, { file: ReportedFile; index: number }[]>();
  for (const file of files) {
    file.concept.designations.forEach((d, index) => {
      const key = d.form === 'abbreviation' || d.form === 'symbol' ? d.text : d.text.toLowerCase().replaceAll('-', ' ');
      seen.set(key, [...(seen.get(key) ?? []), { file, index }]);
    });
  }
  for (const uses of seen.values()) {
    const concepts = [...new Set(uses.map((use) => use.file.concept.id))];
    if (concepts.length === 1) continue;
    for (const { file, index } of uses) {
      const designation = file.concept.designations[index];
      if (designation && !designation.ambiguous) {
        file.report(
          ['designations', index],
          `"${designation.text}" names ${concepts.join(' and ')}. Mark it "ambiguous: true" in each, or remove it from one.`,
        );
      }
    }
  }
}
