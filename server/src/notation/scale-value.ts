import type { Stretch } from '../text/sentences.ts';

/** One value as it stands behind the name of a scale: "2", "IIF", "3a". */
export interface ScaleValue extends Stretch {
  readonly number: number;
  readonly digits: number;
  /** Lower case: "f" of IIF, "a" of 3a, "ph" of 7ph. */
  readonly letters: string;
  /** How it hangs on the value before it; the first has none. */
  readonly join: 'first' | 'range' | 'or' | 'and' | 'slash' | 'comma';
}

/** What a text says behind the name of a scale. */
export interface ScaleReading {
  readonly values: readonly ScaleValue[];
  /** "of", "was", "at least": a word that can only be followed by the value itself. */
  readonly linked: boolean;
  /** "<", "more than": a bound that is itself not meant. */
  readonly open: boolean;
  /** The value stands alone in brackets, as the number of a reference may. */
  readonly alone: boolean;
  /** What follows shows that something is counted or measured: "6 patients", "6-point", "85%". */
  readonly counts: 'percent' | 'things' | undefined;
}

const version = /,?\s*\(?(?:version|ver\.?|v\.?)\s?\d{1,4}(?:\.\d{1,2}){0,2}\)?,?|\s(?:19|20)\d\d(?=\s\p{Ll})/iuy;
const unitWord =
  /[\s-]+(?:performance|status|PS|nephrometry|nuclear|nucleolar|complexity|thrombus|tumou?r|prognostic|grad(?:e|es|ing)|scores?|class|classes|classification|categor(?:y|ies)|stages?|staging|levels?|types?|risk|groups?|index|system|scale|model|criteria|complications?|toxicit(?:y|ies))(?![\p{L}\p{N}])/iuy;
const maxUnits = 4;
const linkWord =
  /\s+(of|was|were|is|are|from|between|equal to|at least|at most|up to|no more than|(?:less|lower|more|greater|higher) than|below|above|under|over)(?![\p{L}\p{N}])/iuy;
const maxLinks = 3;
const sign = /\s*(?:[:=]\s*)?([<>≤≥]=?)?\s*/y;
const openWord = /than$|^(?:below|above|under|over)$/i;
const opening = /\s*[([]\s*/y;

/** Behind the name of a scale: its version and the words for what its values are called. */
export function skipUnits(text: string, at: number): number {
  let end = match(version, text, at)?.end ?? at;
  for (let i = 0; i < maxUnits; i++) {
    const word = match(unitWord, text, end);
    if (!word) break;
    end = match(version, text, word.end)?.end ?? word.end;
  }
  return end;
}

/** Reads what stands behind the name of a scale that ends at an offset. */
export function readScale(text: string, nameEnd: number): ScaleReading | undefined {
  let at = skipUnits(text, nameEnd);
  let [linked, open] = [false, false];
  for (let i = 0; i < maxLinks; i++) {
    const link = match(linkWord, text, at);
    if (!link) break;
    [at, linked, open] = [link.end, true, open || openWord.test(link.group)];
  }
  const bracket = match(opening, text, at);
  const compared = match(sign, text, bracket?.end ?? at);
  if (compared && /^[<>]$/.test(compared.group)) open = true;
  const from = compared?.end ?? at;
  if (from === nameEnd && text.charAt(at) !== '-') return undefined;
  const values = readValues(text, text.charAt(from) === '-' ? from + 1 : from);
  const last = values.at(-1);
  if (!last) return undefined;
  const alone = bracket !== undefined && values.length === 1 && !compared?.group && /^\s*[)\]]/.test(after(text, last));
  const isNamed = /[IVX]/.test(text.charAt(last.start)) || last.letters !== '' || labelled.test(before(text, from));
  return { values, linked, open, alone, counts: countsAt(text, last.end, isNamed) };
}

const roman = new Map(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((numeral, i) => [numeral, i + 1]));
const valuePattern =
  /(?:(\d{1,4})([A-DFa-dfhpx]{0,2})|(IV|IX|VI{0,3}|I{1,3})([A-Da-dFf]{0,2}))(?![\p{L}\p{N}]|[.,·]\d)/uy;
const joint = /\s*(?:[-‐‑–—−]|\bto\b)\s*|\s*,?\s+(?:or|vs\.?|versus)\s+|\s*,?\s+(?:and|&)\s+|\s*\/\s*|\s*,\s*/y;
const maxValues = 12;

function readValues(text: string, from: number): ScaleValue[] {
  const values: ScaleValue[] = [];
  let at = from;
  let join: ScaleValue['join'] = 'first';
  while (values.length < maxValues) {
    const value = valueAt(text, at, join);
    if (!value) break;
    values.push(value);
    const between = match(joint, text, value.end);
    if (!between) break;
    [at, join] = [between.end, joinOf(between.text)];
  }
  // Commas join only what "and" or "or" closes: "0, 1, or 2"; else other figures follow.
  const comma = values.findIndex((value) => value.join === 'comma');
  return comma > 0 && !/^(or|and)$/.test(values.at(-1)?.join ?? '') ? values.slice(0, comma) : values;
}

function valueAt(text: string, start: number, join: ScaleValue['join']): ScaleValue | undefined {
  valuePattern.lastIndex = start;
  const found = valuePattern.exec(text);
  if (!found) return undefined;
  const [whole, arabic, letters, numeral = '', others] = found;
  const number = arabic === undefined ? (roman.get(numeral) ?? 0) : Number(arabic);
  const end = start + whole.length;
  return { start, end, number, digits: arabic?.length ?? 1, letters: (letters ?? others ?? '').toLowerCase(), join };
}

function joinOf(between: string): ScaleValue['join'] {
  if (/\b(or|vs|versus)\b/.test(between)) return 'or';
  if (/and|&/.test(between)) return 'and';
  if (between.includes('/')) return 'slash';
  return between.trim() === ',' ? 'comma' : 'range';
}

// "Grade 5 tumors" are tumors of that grade; "status, 5 tumors" are five.
const labelled = /(?:grade|class|category|stage|level|type|score)\s$/i;
const measures =
  /\s*(?:±|°|(?:out )?of \d|[-‐‑]\s?\p{L}|(?:times|days?|weeks?|months?|years?|mm|cm|mg|mL)(?![\p{L}\p{N}]))/iuy;
const things =
  /\s*(?:±|°|[-‐‑]\s?\p{L}|(?:more |other |of |out of )?(?:the )?(?:\d+ )?(?:patients?|participants?|people|persons?|subjects?|adults|women|men|cases|cysts|tumou?rs|lesions|masses|trials|studies|centers|centres|reviewers|readers|items|levels|times|days?|weeks?|months?|years?|mm|cm|mg|mL|cents)(?![\p{L}\p{N}]))/iuy;

// "63% higher" and "45% of the patients" are no values.
const percentage =
  /\s?(?:%|per ?cent)(?:\s+(higher|lower|better|worse|more|less|increase|decrease|of|in|had|were)(?![\p{L}\p{N}]))?/iuy;

function countsAt(text: string, end: number, isNamed: boolean): ScaleReading['counts'] {
  const percent = match(percentage, text, end);
  if (percent) return percent.group === '' ? 'percent' : 'things';
  return match(isNamed ? measures : things, text, end) ? 'things' : undefined;
}

const after = (text: string, { end }: Stretch) => text.slice(end, end + 4);
const before = (text: string, start: number) => text.slice(Math.max(0, start - 9), start);

function match(pattern: RegExp, text: string, at: number): { end: number; text: string; group: string } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { end: at + found[0].length, text: found[0], group: found[1] ?? '' } : undefined;
}
