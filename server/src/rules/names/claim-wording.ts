import type { DatedClaim } from '../../lexicon/data/dated-claims.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

/** The wordings of dated claims as patterns (terminology/DATA.md says how they are written), built once for a lexicon. */
export interface Wording {
  readonly claim: DatedClaim;
  readonly asOf: string;
  /** Searches a text in which subjects stand as `markOf` says. */
  readonly pattern: RegExp;
  readonly needs: RegExp | undefined;
  readonly unless: RegExp | undefined;
}

export interface Wordings {
  readonly all: readonly Wording[];
  /** The sign that stands for a concept which is some claim's subject. */
  readonly markOf: ReadonlyMap<string, string>;
  readonly silentWith: RegExp;
}

// Private characters, so that no text of a writer holds them: one for each subject, and one that fills it to its length.
const firstMark = 0xe000;
export const FILLER = '\uf8ff';

const known = new WeakMap<Lexicon, Wordings>();

export function wordingsOf(lexicon: Lexicon): Wordings {
  const before = known.get(lexicon);
  if (before) return before;
  const tables = Object.values(lexicon.tables.datedClaims);
  const markOf = new Map<string, string>();
  const mark = (concept: string) => {
    const own = markOf.get(concept) ?? String.fromCharCode(firstMark + markOf.size);
    markOf.set(concept, own);
    return own;
  };
  const all = tables.flatMap(({ claims, asOf }) =>
    claims.map((claim) => ({ asOf, ...compile(claim, subjectsOf(claim, lexicon).map(mark).join('')) })),
  );
  const wordings = { all, markOf, silentWith: anyOf(tables.flatMap(({ silentWith }) => silentWith)) ?? /(?!)/ };
  known.set(lexicon, wordings);
  return wordings;
}

/** The ids of the concepts a claim is about; a drug without concept is found nowhere. */
const subjectsOf = ({ drugs, concepts }: DatedClaim, { tables }: Lexicon): string[] => [
  ...concepts,
  ...drugs.flatMap((drug) => tables.drugs[drug]?.concept ?? []),
];

const compile = (claim: DatedClaim, marks: string): Omit<Wording, 'asOf'> => ({
  claim,
  pattern: new RegExp(claim.wordings.map((wording) => `(?:${source(wording, marks)})`).join('|') || '(?!)', 'gi'),
  needs: anyOf(claim.needs),
  unless: anyOf(claim.unless),
});

const gap = String.raw`(?:[^\s.;:!?]{1,40}\s){0,6}?`;
const copula = String.raw`(?:is|are|remains?|continues? to be|ha(?:s|ve) become|(?:is|are|ha(?:s|ve) been) (?:considered|regarded as|established as|recogni[sz]ed as|accepted as))\b(?:\s(?:currently|still|now|today|usually|generally|also|the|an?|our)\b){0,3}`;
// A brand in brackets, and others of its kind: "sunitinib (Sutent), axitinib and pazopanib are".
const company = String.raw`(?:\s\([^()]{1,40}\))?(?:,\s[^\s.;:!?,]{1,40}){0,3}(?:,?\s(?:and|or)\s[^\s.;:!?,]{1,60}(?:\s\([^()]{1,40}\))?)?`;

/** One wording as the source of a pattern; every gap is bounded, so that a search costs no more than the text is long. */
function source(wording: string, marks: string): string {
  const pieces = wording
    .replace(/\(([^()]+)\)/g, (_, words: string) => `(${words.replaceAll(' ', '_')})`)
    .split(' ')
    .map((piece) => pieceSource(piece, marks));
  const [first = '', ...rest] = pieces;
  const start = /^[<(]|^\.\.\./.test(wording) ? '' : String.raw`\b`;
  return start + rest.reduce((before, piece) => join(before, piece), first);
}

/** A gap and an optional word bring the space behind them along. */
const join = (before: string, piece: string) => before + (/[?]$/.test(before) ? '' : String.raw`[\s-]`) + piece;

function pieceSource(piece: string, marks: string): string {
  if (piece === '...') return gap;
  if (piece === '<is>') return copula;
  if (piece === '<subject>') return marks === '' ? '(?!)' : `[${marks}]${FILLER}*(?:${company})`;
  const optional = /^\((.+)\)$/.exec(piece)?.[1];
  if (optional !== undefined) return String.raw`(?:${alternatives(optional.replaceAll('_', ' '))}[\s-])?`;
  return alternatives(piece);
}

const alternatives = (words: string) => String.raw`(?:${words.split('|').map(wordSource).join('|')})\b`;

/** A word as it stands, or with any ending where a star says so. */
const wordSource = (word: string): string =>
  word
    .replace(/[.+?^${}()[\]\\]/g, String.raw`\$&`)
    .replace(/[ -]/g, String.raw`[\s-]`)
    .replace(/\*$/, String.raw`[^\s.;:!?]{0,30}`);

/** A pattern for any of the words; undefined where there are none. */
function anyOf(words: readonly string[] | undefined): RegExp | undefined {
  return words && words.length > 0
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.map(wordSource).join('|')})(?![\p{L}\p{N}])`, 'iu')
    : undefined;
}
