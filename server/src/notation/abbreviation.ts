import type { Stretch } from '../text/sentences.ts';
import { isAcronymOf, longFormBefore, longFormWithin } from './long-form.ts';

/** A short form beside the words it stands for. Without `long` the text explains it in words that its letters do not fit. */
export interface Expansion {
  readonly short: Stretch;
  readonly long?: Stretch;
  /** Both with the brackets between them. */
  readonly whole: Stretch;
  /** brackets: one of them in brackets that hold nothing else; list: "SF: long form"; bare: nothing between; loose: any other way. */
  readonly form: 'brackets' | 'list' | 'bare' | 'loose';
}

const word = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const maxWord = 12;
const roman = /^[IVX]+[a-d]?$/;
const stage = /^(?:[acpryu]{0,3}[TNM][0-4Xx][a-d]?){1,3}s?$/;

/** A word of two to eight letters with two capitals or more ("mRCC", "ccRCC", "irAE"); no numeral and no TNM category. */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > maxWord || /\s/.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && letters <= 8 && !roman.test(text) && !stage.test(text);
}

/** Without the s of the plural ("TKIs"). */
export const singular = (short: string): string =>
  short.endsWith('s') && isShortForm(short.slice(0, -1)) ? short.slice(0, -1) : short;

/** What forms are compared by: number, hyphens and capitals make no other abbreviation ("DoR", "DOR"). */
export const keyOf = (short: string): string => singular(short).replace(/[-‐‑]/g, '').toUpperCase();

/** The words of a text that look like abbreviations, compounds ("RCC-specific", "PD-L1") as one. */
export function* shortFormsIn(text: string): Generator<Stretch & { readonly text: string }> {
  // Nothing can be told from case where all is in capitals ("RESULTS OF CT").
  if (!/\p{Ll}/u.test(text) && /\p{Lu}{6}/u.test(text)) return;
  for (const found of text.matchAll(word)) {
    const end = found.index + found[0].length;
    if (/\p{Lu}[^]*\p{Lu}/u.test(found[0])) yield { text: found[0], start: found.index, end };
  }
}

const openedBy =
  /(?:[([]|,|\s(?=or\s))\s*(?:(?:or|the|ie,?|i\.e\.,?|also (?:known as|called)|(?:hereafter|henceforth|also|commonly)?,?\s?(?:abbreviated|called|known as|referred to as|termed)(?: as| to)?)\s+)?["“‘']?$/i;
const openReach = 40;
// "Hormone receptor–positive (HR+)" explains HR.
const closedBy = /^[+−]?["”’']?\s*[)\],;:=/]/;
const wordEnd = /^["”’']?(?:[\s.,;:)\]]|$)/;
const listStart = /^\W*(?:abbreviations?|acronyms?)\b/i;
const explains =
  /^\s*(?:[([=:,\t]|(?:stands for|is short for|means|denotes|indicates|is an abbreviation (?:of|for))\s)/;
const insideReach = 125;

/** The abbreviations that a text explains: "long form (SF)", "long form, or SF,", "SF (long form)", "SF: long form". */
export function* expansionsIn(text: string): Generator<Expansion> {
  const isList = listStart.test(text);
  for (const short of shortFormsIn(text)) {
    if (!isShortForm(short.text)) continue;
    const found = longBefore(text, short) ?? longBehind(text, short, isList) ?? bareBefore(text, short);
    if (found) yield found;
  }
}

interface ShortForm extends Stretch {
  readonly text: string;
}

function longBefore(text: string, short: ShortForm): Expansion | undefined {
  const opening = openedBy.exec(text.slice(Math.max(0, short.start - openReach), short.start))?.[0];
  if (opening === undefined) return undefined;
  return /[([]/.test(opening) ? inBrackets(text, short, opening) : behindWords(text, short, opening);
}

/** "Long form (SF)", and "word (SF)", which explains in a way we cannot follow. */
function inBrackets(text: string, { text: short, start, end }: ShortForm, opening: string): Expansion | undefined {
  const closing = closedBy.exec(text.slice(end, end + 3))?.[0];
  if (closing === undefined) return undefined;
  const opened = start - opening.length;
  const long = longFormBefore(singular(short), text, opened);
  const isClosed = /[)\]]/.test(closing);
  const whole = { start: long?.start ?? opened, end: isClosed ? end + closing.length : end };
  if (long) return { short: { start, end }, long, whole, form: isClosed ? 'brackets' : 'loose' };
  const followsWord = /\p{Ll}\s*$/u.test(text.slice(Math.max(0, opened - 3), opened));
  return isClosed && followsWord ? { short: { start, end }, whole, form: 'brackets' } : undefined;
}

/** "Long form, or SF": a bare comma introduces nothing ("toxicity, AE, and death"). */
function behindWords(text: string, { text: short, start, end }: ShortForm, opening: string): Expansion | undefined {
  if (!/[a-z]/i.test(opening) || !wordEnd.test(text.slice(end, end + 2))) return undefined;
  const long = longFormBefore(singular(short), text, start - opening.length);
  return long && isAcronymOf(singular(short), text.slice(long.start, long.end))
    ? { short: { start, end }, long, whole: { start: long.start, end }, form: 'loose' }
    : undefined;
}

const calledBefore = /\b(?:called|known as|abbreviated(?: as)?|termed)\s+(?:the\s+)?["“‘']?$/i;

/** "Long form SF", or "is called SF": where markup has taken the brackets ("[SF]" in Markdown) or the writer has left them out. */
function bareBefore(text: string, { text: short, start, end }: ShortForm): Expansion | undefined {
  const called = calledBefore.test(text.slice(Math.max(0, start - openReach), start));
  if (called) return { short: { start, end }, whole: { start, end }, form: 'bare' };
  if (!/\p{Ll}\s$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const long = longFormBefore(singular(short), text, start);
  return long && isAcronymOf(singular(short), text.slice(long.start, long.end))
    ? { short: { start, end }, long, whole: { start: long.start, end }, form: 'bare' }
    : undefined;
}

function longBehind(text: string, short: ShortForm, isList: boolean): Expansion | undefined {
  const behind = text.slice(short.end, short.end + insideReach);
  const sign = explains.exec(behind)?.[0];
  if (sign === undefined) return undefined;
  const isBracketed = /[([]/.test(sign);
  const rest = behind.slice(sign.length);
  const stop = rest.search(isBracketed ? /[)\];,]/ : /[;.,()\t]|$/);
  if (stop < 0) return undefined;
  const from = short.end + sign.length;
  const long = longFormWithin(singular(short.text), text, from, from + stop);
  const closed = isBracketed && /[)\]]/.test(rest.charAt(stop)) ? 1 : 0;
  if (!long) return undefined;
  const words = text.slice(long.start, long.end);
  // "CHOP (cyclophosphamide, doxorubicin ...": the first of several things is no long form.
  if (isBracketed && rest.charAt(stop) === ',' && !/[\s-]/.test(words)) return undefined;
  // "OS, our study": a comma explains in a list of abbreviations, else only what can be nothing but the words.
  if (sign.includes(',') && !isList && !isAcronymOf(singular(short.text), words)) return undefined;
  const { start, end } = short;
  const form = !isBracketed ? 'list' : closed ? 'brackets' : 'loose';
  return { short: { start, end }, long, whole: { start, end: from + stop + closed }, form };
}
