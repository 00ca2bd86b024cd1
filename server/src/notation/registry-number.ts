import type { Stretch } from '../text/sentences.ts';

/** A number of ClinicalTrials.gov as it stands in a text. */
export interface RegistryNumber extends Stretch {
  /** "NCT" and the digits; eight of them unless `malformed`. */
  readonly number: string;
  readonly malformed: boolean;
}

const written =
  /(?<![\p{L}\p{N}])NCT(?:\s?(?:#|number|no\.?)?:?\s?|[-‐‑])(\d{3,12})(?:[\s\u00a0](\d{1,5}))?(?![\p{L}\p{N}…*?]|[.-]\d)/giu;
const digitsOfNumber = 8;
/** Fewer are no number that lost a digit: NCT stands for other things too. */
const enoughDigits = 6;

/** The registry numbers of a text. One that a space or line break cuts in two is read as one where that makes eight digits. */
export function registryNumbers(text: string): RegistryNumber[] {
  return [...text.matchAll(written)].flatMap((found): RegistryNumber[] => {
    const [whole, digits = '', more = ''] = found;
    const isCut = more !== '' && digits.length + more.length === digitsOfNumber;
    const number = isCut ? digits + more : digits;
    if (number.length < enoughDigits || (more !== '' && !isCut && digits.length !== digitsOfNumber)) return [];
    const length = isCut || more === '' ? whole.length : whole.length - more.length - 1;
    const stretch = { start: found.index, end: found.index + length };
    return [{ ...stretch, number: `NCT${number}`, malformed: number.length !== digitsOfNumber }];
  });
}

/** True for two numbers of one length that differ in one digit or two: mistyped, not another trial's. */
export function isNearMiss(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let differing = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++;
  return differing <= 2;
}
