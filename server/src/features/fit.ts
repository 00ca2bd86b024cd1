import { sourceRange, type Range } from '../document/document.ts';
import { headIndex, plurals } from '../lexicon/plural.ts';
import { Variation } from '../lexicon/forms.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { TextEdit } from './report.ts';

/** Where a text is to be put: a stretch of a block whose segment starts at `origin`. */
export interface Spot extends Range {
  readonly block: BlockAnalysis;
  readonly origin: number;
}

/**
 * Fits a term into a sentence in place of what stands there: capital letters, plural, "RCC" where the writer wrote it,
 * and "a" or "an" before it. Undefined where the edit would cut through markup.
 */
export function fit(term: string, spot: Spot): TextEdit | undefined {
  const { block, occurrences } = spot.block;
  const variation = occurrences.find((o) => o.start === spot.start && o.end === spot.end)?.senses[0]?.variation ?? 0;
  const old = block.text.slice(spot.start, spot.end);
  const numbered = variation & Variation.Plural ? pluralOf(term) : term;
  const contracted = variation & Variation.Contracted ? contract(numbered) : numbered;
  const text = matchCase(contracted, old);
  const article = articleBefore(block.text, spot.start, old, text);
  const start = article ? article.start : spot.start;
  if (!block.map.isPlain(start, spot.end)) return undefined;
  return { ...sourceRange(spot.block, spot.origin, start, spot.end), text: (article?.text ?? '') + text };
}

/** The term with its head in the plural. */
export function pluralOf(term: string): string {
  const words = term.split(' ');
  const head = headIndex(words);
  return words.map((word, i) => (i === head ? (plurals(word)[0] ?? word) : word)).join(' ');
}

const contract = (term: string) =>
  term.replace(/renal cell carcinoma(s|ta)?/, (_, plural?: string) => (plural ? 'RCCs' : 'RCC'));

/** Gives `text` the capitals of `model`: none, the first letter, or all of them. */
export function matchCase(text: string, model: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length > 4 && letters === letters.toUpperCase() && !/\d/.test(text)) return text.toUpperCase();
  return /^\p{Lu}/u.test(model) && !/^\p{Lu}\p{L}*\p{Lu}/u.test(model)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

/** "a hypernephroma" and "an adenoma" change their article with the noun. */
function articleBefore(
  text: string,
  at: number,
  old: string,
  fresh: string,
): { start: number; text: string } | undefined {
  const found = /\b(an?)(\s)$/i.exec(text.slice(Math.max(0, at - 4), at));
  if (!found || startsWithVowel(old) === startsWithVowel(fresh)) return undefined;
  const [whole, article = 'a', space = ' '] = found;
  const right = startsWithVowel(fresh) ? 'an' : 'a';
  return {
    start: at - whole.length,
    text: (article === article.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1)) + space,
  };
}

/** By sound: letters of an abbreviation are spelled out ("an RCC"), "eu", "u" + consonant + vowel and "one" begin like "you". */
export function startsWithVowel(term: string): boolean {
  const [word = ''] = term.split(/[\s-]/);
  if (/^\p{Lu}{2,}/u.test(word)) return /^[AEFHILMNORSX]/.test(word);
  return /^[aeiou]/i.test(word) && !/^(eu|uni|ure|uro|usu|one)/i.test(word);
}
