import * as v from 'valibot';
import { isSeq, parseDocument } from 'yaml';
import type { Fault } from '../lexicon/fault.ts';
import { YamlFile } from '../lexicon/yaml-file.ts';
import type { IgnoredTerm } from './report.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const ignoreSchema = v.nullable(v.array(v.strictObject({ rule: text, term: text, reason: v.optional(text) })));

const header = '# Terms that Renal Lexicon leaves alone in this folder; "reason" is yours to add.\n';

/** Reads a folder's list of ignored terms; with a fault the terms are undefined, so that the last good list can stay. */
export function readIgnoreFile(
  file: string,
  content: string,
): { terms: readonly IgnoredTerm[] | undefined; faults: readonly Fault[] } {
  const yaml = new YamlFile(file, content, ignoreSchema);
  const terms = yaml.value?.map(({ rule, term }) => ({ rule, term }));
  return { terms: yaml.faults.length > 0 ? undefined : (terms ?? []), faults: yaml.faults };
}

/**
 * The file's text with one term more; its comments and order stay.
 *
 * @returns undefined when the file is not the list it should be: it is the writer's to mend, not ours to overwrite
 */
export function withIgnoredTerm(content: string, { rule, term }: IgnoredTerm): string | undefined {
  if (content.trim() === '') return `${header}- rule: ${rule}\n  term: ${JSON.stringify(term)}\n`;
  const document = parseDocument(content);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents))) return undefined;
  if (document.contents === null)
    return `${content.replace(/\n?$/, '\n')}- rule: ${rule}\n  term: ${JSON.stringify(term)}\n`;
  document.add(document.createNode({ rule, term }));
  return document.toString();
}
