import type { Stretch } from '../text/sentences.ts';

/** A short form and where it stands. */
export interface ShortForm extends Stretch {
  readonly text: string;
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
export function* shortFormsIn(text: string): Generator<ShortForm> {
  // Nothing can be told from case where all is in capitals ("RESULTS OF CT").
  if (!/\p{Ll}/u.test(text) && /\p{Lu}{6}/u.test(text)) return;
  for (const found of text.matchAll(word)) {
    const end = found.index + found[0].length;
    if (/\p{Lu}[^]*\p{Lu}/u.test(found[0])) yield { text: found[0], start: found.index, end };
  }
}
