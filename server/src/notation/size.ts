/** A length as a text has it; of "6 x 5 x 4 cm" the greatest. Offsets are UTF-16 units. */
export interface Size {
  readonly start: number;
  readonly end: number;
  readonly centimeters: number;
  /** Neither a limit ("up to 4 cm"), nor a range, nor about so much. */
  readonly exact: boolean;
}

const number = '\\d{1,3}(?:[.·]\\d{1,2})?';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,·])(${number})((?:\\s?(?:cm|mm)?\\s?[x×*]\\s?${number}){0,2})(\\s?(?:[-–—/]|to|or|and)\\s?${number})?[\\s-]?(cm|mm|centimet(?:er|re)s?|millimet(?:er|re)s?)(?![\\p{L}\\p{N}²³])`,
  'giu',
);
const inexactBefore =
  /(?:[<>≤≥~≈±]=?|\b(?:than|to|least|most|over|under|above|below|about|around|approximately|approx\.?|nearly|almost|circa|ca\.?|between|from|every|each|per|within|of up to|exceeding|minimum|maximum|by|another|additional|an extra))\s*(?:an?\s|the\s)?$/iu;
const inexactAfter =
  /^\s*(?:±|or (?:less|more|smaller|larger|greater|under|over)|and (?:over|above|under|below)|\+|(?:to|[-–])\s?\d)/iu;
const reach = 24;

/** All lengths in centimeters or millimeters. */
export function readSizes(text: string): Size[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: one = '', 2: more = '', 3: upper, 4: unit = '', index }) => {
    const end = index + whole.length;
    const values = [one, ...(more.match(/\d+(?:[.·]\d+)?/g) ?? [])].map((value) => Number(value.replace('·', '.')));
    const inexact =
      upper !== undefined ||
      inexactBefore.test(text.slice(Math.max(0, index - reach), index)) ||
      inexactAfter.test(text.slice(end, end + reach));
    // Ten thousandths of a centimeter: 70 mm is 7 cm, whatever the floating point says.
    const factor = /^m(m|il)/i.test(unit) ? 10 : 1;
    return {
      start: index,
      end,
      centimeters: Math.round((Math.max(...values) / factor) * 10_000) / 10_000,
      exact: !inexact,
    };
  });
}
