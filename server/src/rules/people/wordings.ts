import type { Phrase, Phrases } from '../../lexicon/data/phrases.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { oncePer } from '../../notation/phrase-index.ts';
import type { Span } from '../rule.ts';

/** A row of the table of phrases about people, as a pattern; its group `word` is what is found. */
export interface PatientWording {
  readonly row: Phrase;
  readonly pattern: RegExp;
  readonly notBefore: RegExp | undefined;
  readonly notAfter: RegExp | undefined;
}

export interface PatientWordings {
  readonly all: readonly PatientWording[];
  readonly people: ReadonlySet<string>;
  readonly others: RegExp;
  readonly behindNoun: ReadonlySet<string>;
  readonly beforeNoun: ReadonlySet<string>;
  readonly edition: string;
}

/** The table's wordings, built once for a lexicon; undefined where it has none. */
export const patientWordings = oncePer((lexicon: Lexicon): PatientWordings => {
  const tables = Object.values(lexicon.tables.phrases).filter(({ phrases }) => phrases.length > 0);
  const merged = (of: (table: Phrases) => readonly string[]) => new Set(tables.flatMap(of));
  return {
    all: tables.flatMap((table) => table.phrases.map((row) => wording(row, table))),
    people: merged(({ people }) => people),
    others: wordsOf([...merged(({ others }) => others)]) ?? /(?!)/,
    behindNoun: merged(({ behindNoun }) => behindNoun),
    beforeNoun: merged(({ beforeNoun }) => beforeNoun),
    edition: tables[0]?.edition ?? '',
  };
});

const wording = (row: Phrase, table: Phrases): PatientWording => ({
  row,
  pattern: row.kind === 'words' ? ofWords(row.phrases, table) : ofSubject(row, table),
  notBefore:
    row.notBefore.length > 0 ? new RegExp(String.raw`^[\s-]*(?:${row.notBefore.join('|')})(?!\p{L})`, 'iu') : undefined,
  notAfter: wordsOf(row.notAfter),
});

const edge = { before: String.raw`(?<![\p{L}\p{N}-])`, after: String.raw`(?![\p{L}\p{N}]|-\p{L})` };

const wordsOf = (words: readonly string[]): RegExp | undefined =>
  words.length > 0 ? new RegExp(`${edge.before}(?:${words.join('|')})${edge.after}`, 'iu') : undefined;

const ofWords = (phrases: readonly string[], table: Phrases) =>
  new RegExp(`${edge.before}(?<word>${phrases.map((each) => source(each, table)).join('|')})${edge.after}`, 'giu');

/**
 * A person and, not far behind it, the verb: "patients with bone metastases who had already failed". What stands
 * between is bounded, so that a search costs no more than the text is long.
 */
function ofSubject({ verbs, adjective }: Extract<Phrase, { kind: 'personSubject' }>, table: Phrases): RegExp {
  const [people, between] = [table.people.join('|'), [...table.between, String.raw`\p{L}{2,20}ly`].join('|')];
  const which = String.raw`(?:\s(?:with|on|in|from|aged|receiving)(?:\s(?!whose|that|which)[^\s.;:,!?()]{1,30}){1,8}?)?`;
  const link = String.raw`(?:${which},?\s(?<who>who)|${adjective ? '' : which})`;
  const aux = String.raw`(?<aux>(?:\s(?:am|are|is|${between})){0,3})`;
  const verb = verbs.map((each) => source(each, table)).join('|');
  return new RegExp(String.raw`${edge.before}(?<person>${people})${link}${aux}\s(?<word>${verb})${edge.after}`, 'giu');
}

/** One phrase as the source of a pattern. */
function source(phrase: string, { diseases, treatments }: Phrases): string {
  const pieces = phrase
    .replace(/\(([^()]+)\)/g, (_, words: string) => `(${words.replaceAll(' ', '_')})`)
    .split(' ')
    .map((piece) => ({ optional: piece.startsWith('('), words: piece.replace(/[()]/g, '').split('|') }));
  const one = (words: readonly string[]) =>
    `(?:${words.map((word) => (word === '<disease>' ? anyOf(diseases) : word === '<treatment>' ? anyOf(treatments) : spaced(word))).join('|')})`;
  return pieces
    .map(({ optional, words }, i) => {
      const last = i === pieces.length - 1;
      if (optional) return String.raw`(?:${one(words)}\s)?`;
      return last ? one(words) : String.raw`${one(words)}\s`;
    })
    .join('');
}

const spaced = (word: string) => word.replaceAll(/[ _]/g, String.raw`[\s-]`);
// The longest first: an alternation takes what it meets first.
const anyOf = (words: readonly string[]) =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})`;

/** A phrase as it stands in a block. */
export interface Spoken extends Span {
  /** Whom the verb is said of. */
  readonly person?: Span & { readonly text: string };
  /** Where "who" stands before the verb. */
  readonly who?: number;
  /** "Had" or an adverb stands before the verb. */
  readonly parted: boolean;
}

/** What a wording's pattern found. */
export function spokenIn({ 0: whole, index, groups = {} }: RegExpExecArray): Spoken {
  const { word = whole, person, who, aux = '' } = groups;
  const end = index + whole.length;
  const start = end - word.length;
  const whoAt = who ? start - 1 - aux.length - who.length : person?.toLowerCase() === 'who' ? index : undefined;
  return {
    start,
    end,
    parted: aux !== '',
    ...(person !== undefined && { person: { start: index, end: index + person.length, text: person } }),
    ...(whoAt !== undefined && { who: whoAt }),
  };
}
