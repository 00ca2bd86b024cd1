import type { Stretch } from '../text/sentences.ts';
import { blank, numberAt, type WrittenNumber } from './number.ts';

/** A P value: its letter, how it is compared, and the number; or "NS" in the number's place. */
export interface PValue extends Stretch {
  /** "P" or "p" itself. */
  readonly letter: Stretch;
  /** "P value", "p-value": the letter with its noun, where that stands there. */
  readonly noun?: Stretch;
  /** The sign; absent where a word stands in its place ("a P value of .03"). */
  readonly comparison?: Stretch & { readonly sign: Comparison };
  readonly number?: WrittenNumber;
  /** "NS" or "n.s." stands where the number should. */
  readonly notSignificant: boolean;
}

export type Comparison = '=' | '<' | '>' | '≤' | '≥';

// Group 1: letter, 2: its noun, 3: sign, 4: word in place of the sign. Emphasis shows in formats without markup.
const head = new RegExp(
  `(?<![\\p{L}\\p{N}/_-])([Pp])(?![\\p{L}\\p{N}])[*_]{0,2}([-‐‑ \\u00a0]?values?)?` +
    `(?:${blank}for${blank}[\\p{L}-]{3,20})?(?:${blank}?(<=|>=|[=<>≤≥⩽⩾])|:?(${blank}(?:of|was|is)(?=${blank}))|:)?`,
  'gu',
);
const gap = new RegExp(`${blank}{0,2}`, 'y');
const notSignificant = /N\.?S\.?(?![\p{L}\p{N}])|n\.?s\.?(?![\p{L}\p{N}])/uy;
/** What makes of a number something else: a power of ten, a fraction, a range, a percentage. */
const notPlain = new RegExp(`${blank}?[×x*^%/‰]|${blank}?[-–−]${blank}?[.·\\d]|${blank}to${blank}[.·\\d]`, 'uy');

/** The P values of a text, with a number, with "NS", or by name alone ("P values"). */
export function* pValuesIn(text: string): Generator<PValue> {
  for (const found of text.matchAll(head)) {
    const value = readPValue(text, found);
    if (value) yield value;
  }
}

function readPValue(text: string, found: RegExpExecArray): PValue | undefined {
  const [whole, , noun, sign, word] = found;
  const start = found.index;
  const end = start + whole.length;
  const letter = { start, end: start + 1 };
  const parts = { letter, ...(noun !== undefined && { noun: { start, end: nounEnd(text, start, noun) } }) };
  if (sign === undefined && word === undefined && !whole.endsWith(':'))
    return parts.noun && { start, end: parts.noun.end, ...parts, notSignificant: false };
  const comparison = sign !== undefined && { start: end - sign.length, end, sign: toSign(sign) };
  gap.lastIndex = end;
  const from = gap.test(text) ? gap.lastIndex : end;
  const common = { start, ...parts, ...(comparison && { comparison }) };
  notSignificant.lastIndex = from;
  if (notSignificant.test(text)) return { ...common, end: notSignificant.lastIndex, notSignificant: true };
  const number = numberAt(text, from);
  if (number && isPlain(text, number)) return { ...common, end: number.end, number, notSignificant: false };
  return parts.noun && { start, end: parts.noun.end, ...parts, notSignificant: false };
}

const nounEnd = (text: string, start: number, noun: string) => text.indexOf(noun, start + 1) + noun.length;

const toSign = (sign: string): Comparison =>
  sign === '<=' || sign === '⩽' ? '≤' : sign === '>=' || sign === '⩾' ? '≥' : (sign as Comparison);

function isPlain(text: string, { end }: WrittenNumber): boolean {
  notPlain.lastIndex = end;
  return !notPlain.test(text);
}
