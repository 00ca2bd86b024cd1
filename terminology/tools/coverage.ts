import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Concept } from '../../server/src/lexicon/concept.ts';
import { readTerminology, terminologyRoot } from './read-all.ts';
import { Resolver } from './resolve.ts';
import { readFrequencies, readWanted, yardstickPresent, type Frequency, type Wanted } from './yardstick.ts';

/** Where the reasons stand for what the list asks and the lexicon does not give. */
export const exceptionsPath = join(terminologyRoot, 'coverage-exceptions.tsv');

export interface Miss {
  readonly preferred: string;
  /** The synonym or abbreviation that is not this concept's; absent: the term itself is unknown. */
  readonly form?: string;
  /** What the form means instead. */
  readonly means: readonly string[];
}

/**
 * How a form of the list resolves: to the concept of its row; to one that a relation joins to it, since the list also has
 * narrower and broader words among its synonyms; or by the row's own term within it ("left varicocele").
 */
export type Way = 'same' | 'related' | 'within';

export interface Coverage {
  readonly preferred: number;
  readonly forms: number;
  /** How many forms resolve in each way. */
  readonly ways: Readonly<Record<Way, number>>;
  readonly misses: readonly Miss[];
}

/** How much of the field's list resolves: each term to some concept, each other form of it as `Way` says. */
export function coverageOf(wanted: readonly Wanted[], resolver: Resolver): Coverage {
  const misses: Miss[] = [];
  const ways = { same: 0, related: 0, within: 0 };
  for (const row of wanted) {
    const { preferred, forms } = row;
    const concepts = conceptsFor(row, resolver);
    if (!resolver.conceptsOf(preferred).some((each) => concepts.includes(each))) misses.push({ preferred, means: [] });
    for (const form of forms) {
      const way = wayOf(form, concepts, resolver);
      if (way) ways[way]++;
      else misses.push({ preferred, form, means: resolver.conceptsOf(form).map(({ id }) => id) });
    }
  }
  return { preferred: wanted.length, forms: wanted.flatMap(({ forms }) => forms).length, ways, misses };
}

function wayOf(form: string, concepts: readonly Concept[], resolver: Resolver): Way | undefined {
  const found = resolver.conceptsOf(form);
  if (found.some((each) => concepts.includes(each))) return 'same';
  if (found.some((each) => concepts.some((concept) => isRelated(each, concept)))) return 'related';
  return resolver.conceptsAtEnd(form).some((each) => concepts.includes(each)) ? 'within' : undefined;
}

const isRelated = (a: Concept, b: Concept): boolean => namesOf(a).includes(b.id) || namesOf(b).includes(a.id);
const namesOf = ({ relations }: Concept): readonly string[] => Object.values(relations).flat();

/**
 * Of several concepts that a term can mean, the row asks for that of its own category. A term that means none in a text
 * ("mean", "gray") may still have a concept under other names.
 */
function conceptsFor({ preferred, category }: Wanted, resolver: Resolver): readonly Concept[] {
  const all = resolver.conceptsOf(preferred);
  const own = all.filter((concept) => concept.category === category);
  if (all.length > 0) return own.length > 0 ? own : all;
  const named = resolver.conceptNamed(preferred);
  return named ? [named] : [];
}

const minDocuments = 2;
const minKeyness = 3;

/** Names that kidney documents use, and others seldom, with whether the lexicon knows them. */
export function frequentNames(names: readonly Frequency[], resolver: Resolver) {
  const rows = names.filter(
    ({ professional, lay, keyness }) => professional + lay >= minDocuments && keyness >= minKeyness,
  );
  return { rows: rows.length, unknown: rows.filter(({ name }) => !resolver.knows(name)) };
}

const smallWords = new Set(
  'a an the of in to for with and or on at by from as is are was were be been that this these than not no'.split(' '),
);

/** The phrases used most that no concept covers, nor several together, and that are no piece of a longer term. */
export function uncoveredPhrases(phrases: readonly Frequency[], resolver: Resolver, count: number): Frequency[] {
  return phrases
    .filter(({ name }) => !resolver.knows(name) && !resolver.isPart(name) && !resolver.covers(name, smallWords))
    .sort((a, b) => b.professional + b.lay - (a.professional + a.lay) || (a.name < b.name ? -1 : 1))
    .slice(0, count);
}

const figure = (found: number, all: number) => `${found}/${all} (${((100 * found) / Math.max(1, all)).toFixed(1)} %)`;

/** `node terminology/tools/coverage.ts [FOLDER]`: figures and misses; what is uncovered goes to test-output/. */
function main(): void {
  const resolver = new Resolver(readTerminology(process.argv[2]).concepts);
  const { preferred, forms, ways, misses } = coverageOf(readWanted(), resolver);
  for (const { preferred: term, form, means } of misses) {
    console.log(`miss\t${term}\t${form ?? '(the term itself)'}\t${means.join(', ')}`);
  }
  const unknownTerms = misses.filter(({ form }) => form === undefined).length;
  console.log(`preferred terms ${figure(preferred - unknownTerms, preferred)}`);
  const { same, related, within } = ways;
  console.log(
    `other forms ${figure(same + related + within, forms)}: ${same} to the same concept, ${related} to a related one, ${within} by the term within`,
  );
  const { rows, unknown } = frequentNames(readFrequencies('term-frequency.tsv'), resolver);
  console.log(`names in ${minDocuments} kidney documents or more: ${figure(rows - unknown.length, rows)}`);
  const phrases = uncoveredPhrases(readFrequencies('corpus-phrases-not-in-ontologies.tsv'), resolver, 300);
  write('uncovered-phrases.tsv', phrases);
  write('uncovered-names.tsv', unknown);
}

function write(name: string, rows: readonly Frequency[]): void {
  const folder = resolve(terminologyRoot, '../test-output');
  mkdirSync(folder, { recursive: true });
  const lines = rows.map((row) => [row.name, row.professional, row.lay, row.keyness].join('\t'));
  writeFileSync(join(folder, name), `${['name\tprofessional\tlay\tkeyness', ...lines].join('\n')}\n`);
  console.log(`${rows.length} that nothing covers: test-output/${name}`);
}

if (import.meta.main) {
  if (yardstickPresent) main();
  else console.log('The list of concepts (../shared/concepts.tsv) is not here: nothing is measured.');
}
