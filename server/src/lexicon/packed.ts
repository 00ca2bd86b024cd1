import type { Code, Concept, Definition, Designation, RelationKind, Source } from './concept.ts';
import type { LexiconFile } from './lexicon.ts';

/**
 * The lexicon as it is shipped: tables in place of objects, so that no key is written thousands of times, column by column,
 * since like beside like compresses best. 0 stands for what is absent and for the usual value. Source ids, concept ids and
 * words from a fixed list are written as numbers.
 */
export interface PackedLexicon extends Omit<LexiconFile, 'concepts' | 'sources'> {
  readonly format: 2;
  readonly categories: readonly string[];
  readonly sources: Columns;
  readonly concepts: Columns;
}

type Cell = string | number | readonly Cell[];
type Row = readonly Cell[];
type Columns = readonly Row[];

const statuses = ['preferred', 'admitted', 'deprecated', 'superseded'] as const;
const forms = ['full', 'short', 'adjective', 'abbreviation', 'symbol', 'brand', 'code'] as const;
const registers = [undefined, 'professional', 'plain'] as const;
const ambiguities = [undefined, true, 'everywhere'] as const;
const replacings = [undefined, 'automatic', 'review', 'never'] as const;
const verifications = ['seen', 'secondHand', 'unverified'] as const;
const relationKinds: readonly RelationKind[] = ['broader', 'partOf', 'treats', 'targets', 'confusableWith'];
const systems = ['ncit', 'mesh', 'icd-o-3', 'icd-10', 'atc', 'hgnc', 'uberon', 'doid', 'mondo', 'nct'] as const;

/** The other way round is `readLexiconFile`: it gives back an equal file, but for keys that are present and undefined. */
export function pack({ concepts, sources, ...rest }: LexiconFile): PackedLexicon {
  const categories = [...new Set(concepts.map(({ category }) => category))];
  const numberOf = {
    source: numbers(Object.keys(sources)),
    concept: numbers(concepts.map(({ id }) => id)),
    category: numbers(categories),
  };
  return {
    format: 2,
    ...rest,
    categories,
    sources: columnsOf(Object.entries(sources).map(([id, source]) => packSource(id, source))),
    concepts: columnsOf(concepts.map((concept) => packConcept(concept, numberOf))),
  };
}

/** @throws Error with one sentence when `data` is not a lexicon of the format this program reads. */
export function readLexiconFile(data: unknown): LexiconFile {
  const file = data as Partial<PackedLexicon> | null;
  if (typeof file !== 'object' || file?.format !== 2 || !Array.isArray(file.concepts)) {
    throw new Error('The lexicon file is not of format 2. Build it again with "npm run build".');
  }
  return unpack(file as PackedLexicon);
}

/** A number that points at nothing is an error: then the file was not made by `pack`. */
function unpack(packed: PackedLexicon): LexiconFile {
  const { edition, asOf, tables, realWords, commonWords, categories } = packed;
  const [concepts, sources] = [rowsOf(packed.concepts), rowsOf(packed.sources)];
  const names = { source: sources.map(([id]) => text(id)), concept: concepts.map(([id]) => text(id)), categories };
  return {
    edition,
    asOf,
    tables,
    realWords,
    commonWords,
    sources: Object.fromEntries(sources.map(unpackSource)),
    concepts: concepts.map((row) => unpackConcept(row, names)),
  };
}

interface Numbers {
  readonly source: ReadonlyMap<string, number>;
  readonly concept: ReadonlyMap<string, number>;
  readonly category: ReadonlyMap<string, number>;
}

interface Names {
  readonly source: readonly string[];
  readonly concept: readonly string[];
  readonly categories: readonly string[];
}

const numbers = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name, i) => [name, i]));

function packSource(id: string, { title, edition, year, url, verification }: Source): Row {
  return trimmed([id, title, verifications.indexOf(verification), edition ?? 0, year ?? 0, url ?? 0]);
}

function unpackSource([id, title, verification, edition, year, url]: Row): [string, Source] {
  const source: Source = {
    title: text(title),
    ...(edition && { edition: text(edition) }),
    ...(year && { year: number(year) }),
    ...(url && { url: text(url) }),
    verification: pick(verifications, verification),
  };
  return [text(id), source];
}

function packConcept(concept: Concept, numberOf: Numbers): Row {
  const { id, category, definition, designations, relations, codes, usage, pronunciation, asOf, consistency } = concept;
  const definitionCells = (d: Definition): Cell[] => [d.text, d.sources.map((each) => find(numberOf.source, each))];
  return trimmed([
    id,
    find(numberOf.category, category),
    ...definitionCells(definition.professional),
    ...definitionCells(definition.plain),
    designations.map((each) => packDesignation(each, numberOf)),
    trimmed(relationKinds.map((kind) => relations[kind]?.map((each) => find(numberOf.concept, each)) ?? 0)),
    codes.map(packCode),
    usage ?? 0,
    pronunciation ?? 0,
    asOf ?? 0,
    consistency ? 1 : 0,
  ]);
}

function unpackConcept(row: Row, names: Names): Concept {
  const [id, category, professional, proSources, plain, plainSources, designations, relations, codes, ...rest] = row;
  const [usage, pronunciation, asOf, consistency] = rest;
  const definition = (words: Cell | undefined, sources: Cell | undefined): Definition => ({
    text: text(words),
    sources: cells(sources).map((each) => pick(names.source, each)),
  });
  return {
    id: text(id),
    category: pick(names.categories, category),
    definition: { professional: definition(professional, proSources), plain: definition(plain, plainSources) },
    designations: cells(designations).map((each) => unpackDesignation(each, names)),
    relations: unpackRelations(cells(relations), names),
    codes: cells(codes).map((each) => unpackCode(cells(each))),
    ...(usage && { usage: text(usage) }),
    ...(pronunciation && { pronunciation: text(pronunciation) }),
    ...(asOf && { asOf: text(asOf) }),
    ...(consistency && { consistency: 'free' as const }),
  };
}

/** An admitted full name, the usual thing, is its bare text. */
function packDesignation(designation: Designation, numberOf: Numbers): Cell {
  const { text: words, status, form, register, ambiguous, hidden } = designation;
  const { reason, since, use, replacing, source } = designation;
  const cell = trimmed([
    words,
    statuses.indexOf(status),
    forms.indexOf(form),
    registers.indexOf(register),
    ambiguities.indexOf(ambiguous || undefined),
    hidden ? 1 : 0,
    reason ?? 0,
    since ?? 0,
    use ?? 0,
    replacings.indexOf(replacing),
    source === undefined ? 0 : find(numberOf.source, source) + 1,
  ]);
  return cell.length === 2 && status === 'admitted' ? words : cell;
}

function unpackDesignation(cell: Cell, names: Names): Designation {
  if (typeof cell === 'string') return { text: cell, status: 'admitted', form: 'full' };
  const [words, status = 0, form = 0, register = 0, ambiguous = 0, hidden, reason, since, use, ...rest] = cells(cell);
  const [replacing = 0, source] = rest;
  const optional = {
    register: registers[number(register)],
    ambiguous: ambiguities[number(ambiguous)],
    replacing: replacings[number(replacing)],
  };
  return {
    text: text(words),
    status: pick(statuses, status),
    form: pick(forms, form),
    ...(optional.register && { register: optional.register }),
    ...(optional.ambiguous && { ambiguous: optional.ambiguous }),
    ...(hidden && { hidden: true }),
    ...(reason && { reason: text(reason) }),
    ...(since && { since: number(since) }),
    ...(use && { use: text(use) }),
    ...(optional.replacing && { replacing: optional.replacing }),
    ...(source && { source: pick(names.source, number(source) - 1) }),
  };
}

function unpackRelations(row: Row, names: Names): Concept['relations'] {
  const kinds = relationKinds.map((kind, i) => [kind, cells(row[i]).map((each) => pick(names.concept, each))] as const);
  return Object.fromEntries(kinds.filter(([, ids]) => ids.length > 0));
}

function packCode({ system, code, verified, note }: Code): Row {
  return trimmed([code, systems.indexOf(system), verified === 'unverified' ? 1 : 0, note ?? 0]);
}

function unpackCode([code, system = 0, unverified, note]: Row): Code {
  return {
    system: pick(systems, system),
    code: text(code),
    verified: unverified ? 'unverified' : 'reference',
    ...(note && { note: text(note) }),
  };
}

const columnsOf = (rows: readonly Row[]): Columns =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => rows.map((row) => row[i] ?? 0));

const rowsOf = (columns: Columns): Row[] => (columns[0] ?? []).map((_, i) => columns.map((column) => column[i] ?? 0));

function trimmed(cells: readonly Cell[]): Row {
  let length = cells.length;
  while (length > 0 && isNothing(cells[length - 1])) length--;
  return cells.slice(0, length);
}

const isNothing = (cell: Cell | undefined) => cell === 0 || (Array.isArray(cell) && cell.length === 0);

function find(numberOf: ReadonlyMap<string, number>, name: string): number {
  const found = numberOf.get(name);
  if (found === undefined) throw new Error(`"${name}" is named in the lexicon but is not in it.`);
  return found;
}

function pick<T extends string>(names: readonly T[], cell: Cell | undefined): T {
  const name = names[number(cell ?? 0)];
  if (name === undefined) throw new Error('The lexicon file is damaged. Build it again with "npm run build".');
  return name;
}

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
const number = (cell: Cell): number => (typeof cell === 'number' ? cell : -1);
const cells = (cell: Cell | undefined): Row => (typeof cell === 'object' ? cell : []);
