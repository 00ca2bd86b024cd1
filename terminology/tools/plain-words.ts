import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { defaultProfile, Document, Knowledge, Lexicon, reports, type Concept } from '../../server/src/engine.ts';
import { conceptSchema } from '../../server/src/lexicon/concept-schema.ts';
import type { Fault } from '../../server/src/lexicon/fault.ts';
import { YamlFile } from '../../server/src/lexicon/yaml-file.ts';
import { tablesOf } from './data/tables.ts';
import type { RuleData } from './read-data.ts';
import { terminologyRoot, type Terminology } from './read-all.ts';
import { commonWords } from './real-words.ts';

const rule = 'jargon-in-lay-text';

/**
 * Plain definitions with a professional term that they do not explain, found by the rule that reads lay texts. What the
 * concept itself is called is said above the definition.
 */
export function plainWordFaults(
  { concepts, edition, asOf, sources }: Omit<Terminology, 'faults'>,
  data: RuleData,
  root: string = terminologyRoot,
): Fault[] {
  const lexicon = new Lexicon({
    edition,
    asOf,
    sources,
    concepts,
    tables: tablesOf(data),
    realWords: '',
    commonWords: commonWords().join(' '),
  });
  const knowledge = new Knowledge(lexicon);
  return concepts.flatMap((concept) => {
    const found = jargonIn(concept, knowledge);
    return found.length > 0 ? faultsAt(concept, found, root) : [];
  });
}

const profile = { ...defaultProfile, audience: 'plain' } as const;

function jargonIn(concept: Concept, knowledge: Knowledge): string[] {
  const { text } = concept.definition.plain;
  const document = new Document(text, 'plaintext', knowledge, profile);
  const found = reports(document).filter((report) => report.rule === rule && report.concept !== concept.id);
  return found.filter((report) => !isOwnName(report.text, concept)).map((report) => report.text);
}

/** A word of the concept's own name is what the definition explains. */
const isOwnName = (text: string, { designations }: Concept): boolean =>
  designations.some((designation) => designation.text.toLowerCase().includes(text.toLowerCase()));

/** The faults stand at the definition in its file. */
function faultsAt({ category, id }: Concept, found: readonly string[], root: string): Fault[] {
  const path = join(root, 'concepts', category, `${id}.yml`);
  const name = relative(resolve(root, '..'), path).split(sep).join('/');
  const file = new YamlFile(name, readFileSync(path, 'utf8'), conceptSchema);
  for (const term of found)
    file.report(
      ['definition', 'plain', 'text'],
      `says "${term}" without explaining it. Use plain words or explain it.`,
    );
  return file.faults;
}
