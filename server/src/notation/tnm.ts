/** A T, N or M category as a text has it; offsets are UTF-16 units. */
export interface Category {
  readonly letter: 'T' | 'N' | 'M';
  /** How it was found: "p" of "pT3a", "yc", "" ... */
  readonly prefix: string;
  /** The letter and what follows it in its canonical case: "T3a" also for "T3A", "MX" for "Mx". */
  readonly value: string;
  /** As written, without prefix and suffix: "T3A", "Mx". */
  readonly written: string;
  /** In brackets behind it: "(m)", "(sn)". */
  readonly suffix: string;
  /** One end of a range or list: "T1-2", "T3a/b", "T1–T3". */
  readonly ranged: boolean;
  readonly start: number;
  readonly end: number;
}

/** Categories that stand together: "pT3aN0Mx", "T3a N0 M0", "T1–T2, N0"; at least one. */
export interface TnmString {
  readonly categories: readonly Category[];
  readonly start: number;
  readonly end: number;
}

const prefix = '(?<prefix>yc|yp|rc|rp|[cpyra])?';
const value =
  '(?<value>T(?:is|a(?![a-z])|[0-5Xx][a-dA-C]?)|N(?:[0-3][a-cA-C]|[0-3]mi|[0-3Xx+])|M(?:[01][a-dA-D]?|[Xx]))';
const suffix = '(?<suffix>(?:\\((?:m|f|sn|i[+-]|mol[+-]|\\d{1,2})\\)){0,3})';
const rest = '(?<rest>\\s?[-–/]\\s?(?:[0-4][a-d]?|[a-d]))?';
// A category may be followed by the next one without a gap, but by no other letter or digit; T1-weighted is no T1.
const end = '(?=[cpyra]{0,2}[NM][0-3Xx+]|(?![\\p{L}\\p{N}_])(?!-?weighted))';
const category = `${prefix}${value}${suffix}(?:${rest}${end}|${end})`;
const first = new RegExp(`(?<![\\p{L}\\p{N}_-])${category}`, 'gu');
const next = new RegExp(`(?<gap>\\s?[,;/·–-]?\\s?)${category}`, 'uy');

/** T, N and M, each as a range and some to spare: more in a row is no tumor's. */
const longest = 9;

/** All TNM categories of a text, those that stand together in one. */
export function readTnm(text: string): TnmString[] {
  const found: TnmString[] = [];
  first.lastIndex = 0;
  for (let match = first.exec(text); match; match = first.exec(text)) {
    const categories = [toCategory(match, match.index)];
    next.lastIndex = first.lastIndex;
    for (let more = next.exec(text); more && categories.length < longest; more = next.exec(text)) {
      categories.push(toCategory(more, more.index + (more.groups?.['gap']?.length ?? 0)));
      first.lastIndex = next.lastIndex;
    }
    found.push({ categories: withRanges(categories), start: match.index, end: first.lastIndex });
  }
  return found;
}

function toCategory({ 0: whole, index, groups = {} }: RegExpExecArray, start: number): Category {
  const written = groups['value'] ?? '';
  return {
    letter: written.charAt(0) as Category['letter'],
    prefix: groups['prefix'] ?? '',
    value: written.charAt(0) + canonical(written.slice(1)),
    written,
    suffix: groups['suffix'] ?? '',
    ranged: groups['rest'] !== undefined,
    start,
    end: index + whole.length - (groups['rest']?.length ?? 0),
  };
}

const canonical = (text: string) => (/^x$/i.test(text) ? 'X' : text.toLowerCase());

/** Two categories of one letter side by side are a range or a choice. */
function withRanges(categories: readonly Category[]): Category[] {
  return categories.map((one) => ({
    ...one,
    ranged: one.ranged || categories.some((other) => other !== one && other.letter === one.letter),
  }));
}

/** The one category of a letter in a string; undefined where there is none, or a range. */
export function onlyCategory({ categories }: TnmString, letter: Category['letter']): Category | undefined {
  const found = categories.find((one) => one.letter === letter);
  return found?.ranged ? undefined : found;
}

/** A T category written with a lower-case t ("pt3a"). */
export interface LowerCase {
  readonly start: number;
  readonly end: number;
  /** As it should be: "pT3a". */
  readonly right: string;
}

export function readLowerCaseTnm(text: string): LowerCase[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_-])(y?[pc])t([1-4][a-c])(?![\p{L}\p{N}_])/gu)].map(
    ({ 0: whole, 1: prefix = '', 2: value = '', index }) => ({
      start: index,
      end: index + whole.length,
      right: `${prefix}T${value}`,
    }),
  );
}
