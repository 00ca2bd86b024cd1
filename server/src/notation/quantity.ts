import type { Stretch } from '../text/sentences.ts';
import { blank, minusSigns, numberAt, type WrittenNumber } from './number.ts';

/** A number with the unit behind it. */
export interface Quantity extends Stretch {
  readonly number: WrittenNumber;
  /** The unit as a whole, such as "mg/dL". */
  readonly unit: Stretch & { readonly text: string };
  /** What stands between the two: nothing, a blank, or the hyphen of "5-cm tumor". */
  readonly between: string;
}

/** Symbols of units that are no word, code or abbreviation of anything else when a number stands right before them. */
const symbols =
  'mm Hg|mmHg|kg|gm|mg|mcg|[µμ]g|ug|ng|pg|km|cm|mm|[µμ]m|nm|mL|ml|dL|dl|[µμ]L|cL|cc|mmol|[µμ]mol|nmol|pmol|mol|mEq|kPa|' +
  'cGy|Gy|mSv|MBq|GBq|kBq|mCi|HU|IU|kDa|kcal|kJ|Hz|kHz|MHz|GHz|kV|kVp|mAs|mW|ms|min|mM|[µμ]M|nM|pM';
/** Read behind a blank only, for right behind a number they can mean much else (2L: second line, 3D, 4g). */
const loose = 'g|m|L|l|h|s|W|V|K|J|U';
/** Written by mistake, and of no other meaning behind a number. */
const mistaken = 'Kg|KG|Gys|GY|gy|mgs|kgs|gms|cms|mms|mLs|mls|mcgs|[µμ]gs|ccs|cGys';
const denominators = `${symbols}|${loose}|Kg|day|d|week|wk|hour|hr|kg|m²|m2|cm2|1\\.73`;
const exponent = '(?:[²³]|[23](?!\\d))?';

/** Units in pattern form that other parsers may meet behind a number. */
export const certainUnits = `(?:${mistaken}|${symbols})`;

const unitSource =
  `(?:${certainUnits}${exponent}|(?<=[ \\u00a0\\u2009\\u202f-])(?:${loose}))` +
  `(?:[/·](?:${denominators})${exponent}){0,2}(?![\\p{L}\\p{N}_]|[-‐‑]\\p{L})(?!\\.\\p{L}\\p{L})`;
const behindNumber = new RegExp(`(${blank}?|[-‐‑](?=[a-zµμGHMI]))(${unitSource}|[%°])`, 'uy');
const numberStart = new RegExp(`(?<![\\p{L}\\p{N}_.,·/])(?:[${minusSigns}])?(?=[\\d.·])`, 'gu');

/** The quantities of a text, where number and unit are certain. */
export function* quantitiesIn(text: string): Generator<Quantity> {
  let done = 0;
  for (const { index, 0: sign } of text.matchAll(numberStart)) {
    if (index < done || isCode(text, index)) continue;
    const number = numberAt(text, index + sign.length);
    if (!number) continue;
    done = behindNumber.lastIndex = number.end;
    const found = behindNumber.exec(text);
    if (!found) continue;
    const [, between = '', unit = ''] = found;
    const end = behindNumber.lastIndex;
    yield { start: number.start, end, number, between, unit: { start: end - unit.length, end, text: unit } };
  }
}

/** A hyphen after a letter ties the number to a name ("MK-10mg"). */
const isCode = (text: string, at: number): boolean =>
  at > 1 && minusSigns.includes(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at - 2));
