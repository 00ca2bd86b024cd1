import * as v from 'valibot';
import { isSeq, parseDocument } from 'yaml';
import type { Fault } from '../lexicon/fault.ts';
import { YamlFile } from '../lexicon/yaml-file.ts';
import { rulePages } from '../rules/pages.ts';
import { readContext } from './context.ts';
import type { Ignored } from './report.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const entrySchema = v.pipe(
  v.strictObject({
    rule: text,
    term: v.optional(text),
    text: v.optional(text),
    context: v.optional(
      v.pipe(
        text,
        v.check((value) => readContext(value) !== undefined, 'marks no place. Write … where the finding stands, once'),
      ),
    ),
    file: v.optional(text),
    reason: v.optional(text),
  }),
  v.check(
    (entry) => isWhole(entry),
    'does not say what is left alone. Give a term, or text and context, or a file for the rule as a whole',
  ),
);
const ignoreSchema = v.nullable(v.array(entrySchema));

/** A term, or a place (text and context), or neither and then a file. */
function isWhole(entry: Readonly<Partial<Record<'term' | 'text' | 'context' | 'file', string | undefined>>>): boolean {
  const has = (key: 'term' | 'text' | 'context' | 'file') => entry[key] !== undefined;
  if (has('text') !== has('context') || (has('term') && has('text'))) return false;
  return has('term') || has('text') || has('file');
}

const header = '# What Renal Lexicon leaves alone in this folder; "reason" is yours to add.\n';

/**
 * Reads a folder's list of what is left alone. Where its form has a fault the entries are undefined, so that the last
 * good list can stay; a rule that does not exist is a fault of that entry alone.
 */
export function readIgnoreFile(
  file: string,
  content: string,
): { entries: readonly Ignored[] | undefined; faults: readonly Fault[] } {
  const yaml = new YamlFile(file, content, ignoreSchema);
  if (yaml.faults.length > 0) return { entries: undefined, faults: yaml.faults };
  const entries = (yaml.value ?? []).flatMap((entry) => toIgnored(entry) ?? []);
  for (const [i, { rule }] of entries.entries())
    if (!rulePages.has(rule))
      yaml.report([i, 'rule'], `is "${rule}", which is no rule. Correct it or remove the entry.`);
  return { entries, faults: yaml.faults };
}

/** An entry from somewhere else (an editor's command); undefined when it is none or of no rule. */
export function readIgnored(value: unknown): Ignored | undefined {
  const { success, output } = v.safeParse(entrySchema, value);
  return success && rulePages.has(output.rule) ? toIgnored(output) : undefined;
}

/** In the order in which a person reads it. */
function toIgnored({
  rule,
  term,
  text: found,
  context,
  file,
  reason,
}: v.InferOutput<typeof entrySchema>): Ignored | undefined {
  const rest = { ...(file !== undefined && { file }), ...(reason !== undefined && { reason }) };
  if (term !== undefined) return { rule, term, ...rest };
  if (found !== undefined && context !== undefined) return { rule, text: found, context, ...rest };
  return file === undefined ? undefined : { rule, ...rest, file };
}

/**
 * The file's text with one entry more; its comments and order stay.
 *
 * @returns undefined when the file is not the list it should be: it is the writer's to mend, not ours to overwrite
 */
export function withIgnored(content: string, entry: Ignored): string | undefined {
  if (content.trim() === '') return header + written(entry);
  const document = parseDocument(content);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents))) return undefined;
  if (document.contents === null) return content.replace(/\n?$/, '\n') + written(entry);
  document.add(document.createNode(entry));
  // One line a value: a diff then shows what was added and nothing else.
  return document.toString({ lineWidth: 0 });
}

const written = (entry: Ignored): string =>
  Object.entries(entry)
    .map(([key, value], i) => `${i === 0 ? '-' : ' '} ${key}: ${key === 'rule' ? value : JSON.stringify(value)}\n`)
    .join('');
