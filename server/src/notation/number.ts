import type { Stretch } from '../text/sentences.ts';

/** A number as it stands in a text. */
export interface WrittenNumber extends Stretch {
  readonly value: number;
  /** Digits behind the point: how exactly it was printed. */
  readonly decimals: number;
}

/** Signs that stand for minus: hyphens, dashes and the minus sign itself. */
export const minusSigns = '-‐‑–−';
/** White space within a line, the kinds that do not break included. */
export const blank = '[ \\u00a0\\u2009\\u202f]';

/**
 * Source of a pattern for a number without sign: "1234", "1,234", "1 234" with a thin or fixed space, "0.63", "0·63",
 * ".63", "0,63" (no thousands begin with a zero). Bounded, so that a mile of digits costs no more than its length.
 */
export const unsigned =
  '0,\\d{1,5}(?![,.·]?\\d)|(?:[1-9]\\d{0,2}(?:[,\\u00a0\\u2009\\u202f]\\d{3}){1,4}(?!\\d)|\\d{1,12})(?:[.·]\\d{1,12})?|[.·]\\d{1,12}';

const numberPattern = new RegExp(`(?:${unsigned})`, 'y');
const goesOn = /[,.·]?[\d\p{M}]|[⁰¹²³⁴-⁹⁺⁻^]|[eE][-−+]?\d/uy;

/**
 * The number that begins at an offset, with its sign where one stands there. Undefined where none does or where it is
 * not plain what it is: "1.2.3", "1,63" (a comma for a point), "10⁸".
 */
export function numberAt(text: string, offset: number): WrittenNumber | undefined {
  const sign = text.charAt(offset);
  const signed = sign !== '' && (sign === '+' || minusSigns.includes(sign));
  numberPattern.lastIndex = signed ? offset + 1 : offset;
  const written = numberPattern.exec(text)?.[0];
  if (written === undefined) return undefined;
  const end = numberPattern.lastIndex;
  goesOn.lastIndex = end;
  if (goesOn.test(text)) return undefined;
  const { value, decimals } = readNumber(written);
  return { start: offset, end, value: signed && sign !== '+' ? -value : value, decimals };
}

/** What a number without sign is worth and to how many digits it was printed. */
export function readNumber(written: string): { readonly value: number; readonly decimals: number } {
  const plain = written
    .replace(/^0,/, '0.')
    .replace(/[,\u00a0\u2009\u202f]/g, '')
    .replace('·', '.');
  return { value: Number(plain), decimals: plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0 };
}

/** Half a unit of the last digit printed: how far the true value can be from what was written. */
export const rounding = ({ decimals }: Pick<WrittenNumber, 'decimals'>): number => 0.5 * 10 ** -decimals + 1e-9;
