import type { Stretch } from '../text/sentences.ts';
import { groupOf } from './abbreviation-group.ts';
import { isAcronymOf, longFormBefore, longFormWithin } from './long-form.ts';
import { isShortForm, shortFormsIn, singular, type ShortForm } from './short-form.ts';

/** A short form beside the words it stands for. Without `long` the text explains it in words that its letters do not fit. */
export interface Expansion {
  readonly short: Stretch;
  readonly long?: Stretch;
  /** Both with the brackets between them. */
  readonly whole: Stretch;
  /** brackets: one of them in brackets that hold nothing else; list: "SF: long form"; bare: nothing between; loose: any other way. */
  readonly form: 'brackets' | 'list' | 'bare' | 'loose';
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
    const found =
      groupIn(text, short) ?? longBefore(text, short) ?? longBehind(text, short, isList) ?? bareBefore(text, short);
    if (found) yield found;
  }
}

function groupIn(text: string, short: ShortForm): Expansion | undefined {
  const whole = groupOf(text, short);
  return whole && { short: { start: short.start, end: short.end }, whole, form: 'brackets' };
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
  // "Disease control (CR, PR, or SD)": the first of several things that are no words for it.
  if (!isClosed && othersFollow.test(text.slice(end, end + openReach)) && !isSureOf(short, long, text))
    return undefined;
  const whole = { start: long?.start ?? opened, end: isClosed ? end + closing.length : end };
  if (long) return { short: { start, end }, long, whole, form: isClosed ? 'brackets' : 'loose' };
  const followsWord = /\p{Ll}\s*$/u.test(text.slice(Math.max(0, opened - 3), opened));
  return isClosed && followsWord ? { short: { start, end }, whole, form: 'brackets' } : undefined;
}

const othersFollow = /^,\s(?:(?:or|and)\s)?\p{Lu}{2}/u;
const isSureOf = (short: string, long: Stretch | undefined, text: string) =>
  long !== undefined && isAcronymOf(singular(short), text.slice(long.start, long.end));

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

/** "COG = Some Group; ..." in the notes of a table, in words that its letters do not fit. */
const isNoted = (text: string, { start }: ShortForm, behind: string): boolean =>
  /^\s=\s(?:an?\s|the\s)?\p{L}{3}/u.test(behind) && /(?:^|[;|])\s*$/.test(text.slice(Math.max(0, start - 3), start));

function longBehind(text: string, short: ShortForm, isList: boolean): Expansion | undefined {
  const behind = text.slice(short.end, short.end + insideReach);
  const sign = explains.exec(behind)?.[0];
  if (sign === undefined) return undefined;
  const isBracketed = /[([]/.test(sign);
  const rest = behind.slice(sign.length);
  const stop = rest.search(isBracketed ? /[)\];,]/ : /[;.,()\t|]|$/);
  if (stop < 0) return undefined;
  const from = short.end + sign.length;
  const long = longFormWithin(singular(short.text), text, from, from + stop);
  const closed = isBracketed && /[)\]]/.test(rest.charAt(stop)) ? 1 : 0;
  if (!long) return isNoted(text, short, behind) ? { short, whole: short, form: 'list' } : undefined;
  const words = text.slice(long.start, long.end);
  // "CHOP (cyclophosphamide, doxorubicin ...": the first of several things is no long form.
  if (isBracketed && rest.charAt(stop) === ',' && !/[\s-]/.test(words)) return undefined;
  // "OS, our study": a comma explains in a list of abbreviations, else only what can be nothing but the words.
  if (sign.includes(',') && !isList && !isAcronymOf(singular(short.text), words)) return undefined;
  const { start, end } = short;
  const form = !isBracketed ? 'list' : closed ? 'brackets' : 'loose';
  return { short: { start, end }, long, whole: { start, end: from + stop + closed }, form };
}
