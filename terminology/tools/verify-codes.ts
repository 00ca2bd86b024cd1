import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Code, CodeSystem, Concept } from '../../server/src/lexicon/concept.ts';
import { readTerminology, terminologyRoot } from './read-all.ts';

/** verified: the reference gives the code one of the concept's names; conflict: it gives other names; unknown: it has no such code. */
export type Verdict = 'verified' | 'conflict' | 'unknown';

export interface CodeVerdict {
  readonly concept: Concept;
  readonly code: Code;
  readonly verdict: Verdict;
  readonly names: readonly string[];
}

/** The reference tables are not part of the project; where they are absent nothing can be verified. */
export const referenceFolder =
  process.env['RENAL_LEXICON_REFERENCE'] ?? resolve(terminologyRoot, '../../shared/reference');
export const referencePresent = existsSync(referenceFolder);

const prefix: Partial<Record<CodeSystem, string>> = {
  ncit: 'NCIT:',
  mesh: 'MESH:',
  'icd-o-3': 'ICDO:',
  atc: 'ATC:',
  hgnc: 'HGNC:',
};

const fold = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll('tumour', 'tumor')
    .replace(/\bof (the )?/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const unplural = (name: string) => name.replace(/s\b/g, '');
const key = (name: string) => unplural(fold(name)).split(' ').sort().join(' ');

/** Names by code, over the whole reference: the open ontologies in one table, then the kidney tables with more names. */
export function readReference(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (code: string, ...more: string[]) => {
    const set = names.get(code) ?? new Set();
    for (const name of more.flatMap((field) => field.split('|'))) if (name) set.add(name);
    names.set(code, set);
  };
  const rows = (text: string) =>
    text
      .split('\n')
      .filter((row) => row && !row.startsWith('#'))
      .map((row) => row.split('\t'));
  for (const [id = '', preferred = '', synonyms = ''] of rows(
    gunzipSync(readFileSync(join(referenceFolder, 'large-terms.tsv.gz'))).toString(),
  )) {
    add(id, preferred, synonyms);
  }
  for (const file of globSync(join(referenceFolder, '{ncit,mesh,uberon,doid,mondo,icdo3,hgnc,drugs}-*.tsv'))) {
    const [header = [], ...body] = rows(readFileSync(file, 'utf8'));
    const system = header[0] === 'morphology' ? 'ICDO:' : prefix[header[0] as CodeSystem];
    for (const row of body) add(`${row[0]?.includes(':') ? '' : (system ?? '')}${row[0] ?? ''}`, ...row.slice(1, 3));
  }
  return names;
}

export function verifyCode(
  concept: Concept,
  code: Code,
  reference: ReadonlyMap<string, ReadonlySet<string>>,
): CodeVerdict {
  const names = [...(reference.get(`${prefix[code.system] ?? ''}${code.code}`) ?? [])];
  const own = new Set(concept.designations.map((d) => key(d.text)));
  const verdict = names.length === 0 ? 'unknown' : names.some((name) => own.has(key(name))) ? 'verified' : 'conflict';
  return { concept, code, verdict, names };
}

export function verifyCodes(concepts: readonly Concept[]): CodeVerdict[] {
  const reference = readReference();
  return concepts.flatMap((concept) => concept.codes.map((code) => verifyCode(concept, code, reference)));
}

if (import.meta.main) {
  const verdicts = referencePresent ? verifyCodes(readTerminology().concepts) : [];
  const count = (verdict: Verdict) => verdicts.filter((v) => v.verdict === verdict).length;
  for (const { concept, code, verdict, names } of verdicts) {
    const claimed = code.verified === 'reference' ? 'verified' : 'unverified';
    if (verdict === 'conflict' || (verdict === 'verified') !== (claimed === 'verified')) {
      console.log(
        `${concept.id}: ${code.system} ${code.code} is marked ${claimed}, the reference says ${verdict}${names.length ? ` (${names.slice(0, 3).join('; ')})` : ''}`,
      );
    }
  }
  console.log(
    referencePresent
      ? `${count('verified')} codes verified, ${count('conflict')} conflict, ${count('unknown')} without a source`
      : 'no reference tables here: nothing verified',
  );
}
