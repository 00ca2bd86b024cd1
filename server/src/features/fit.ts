import { sourceRange, type Range } from '../document/document.ts';
import { headIndex, plurals } from '../lexicon/plural.ts';
import { Variation } from '../lexicon/forms.ts';
import { isSentenceStart } from '../rules/context/contexts.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { Replacement } from '../rules/rule.ts';
import type { TextEdit } from './report.ts';

/** Where a text is to be put: a stretch of a block whose segment starts at `origin`. */
export interface Spot extends Range {
  readonly block: BlockAnalysis;
  readonly origin: number;
  /** What is written there, where it is not the replacement's own text. */
  readonly text?: string;
}

/**
 * The edits that put a term in place of what stands there, fitted to its sentence: capital letters, plural, "RCC" where
 * the writer wrote it, and "a" or "an" before it. The term's own edit comes last. A literal one is not fitted. None where
 * an edit would cut through markup.
 */
export function fit({ text, literal }: Replacement, spot: Spot): readonly TextEdit[] {
  const term = spot.text ?? text;
  const { block, occurrences } = spot.block;
  if (literal)
    return block.map.isPlain(spot.start, spot.end)
      ? [{ ...sourceRange(spot.block, spot.origin, spot.start, spot.end), text: term }]
      : [];
  const sense = occurrences.find((o) => o.start === spot.start && o.end === spot.end)?.senses[0];
  const variation = sense?.variation ?? 0;
  const numbered = variation & Variation.Plural ? pluralOf(term) : term;
  const contracted = variation & Variation.Contracted ? contract(numbered) : numbered;
  const old = block.text.slice(spot.start, spot.end);
  // A name's own capital ("Grawitz tumor") says nothing of the sentence.
  const ownCapital =
    sense !== undefined && startsUpper(sense.entry.designation.text) && !isSentenceStart(spot.block, spot);
  const fresh = ownCapital ? contracted : matchCase(contracted, old);
  const article = articleBefore(block.text, spot.start, fresh);
  if (!block.map.isPlain(article?.start ?? spot.start, spot.end)) return [];
  const edit = (start: number, end: number, written: string) => ({
    ...sourceRange(spot.block, spot.origin, start, end),
    text: written,
  });
  return [...(article ? [edit(article.start, article.end, article.text)] : []), edit(spot.start, spot.end, fresh)];
}

const startsUpper = (text: string) => /^\p{Lu}/u.test(text);

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

/** The article before the term, where it is not the one that the new term wants. */
function articleBefore(text: string, at: number, fresh: string): TextEdit | undefined {
  const found = /\b(an?)\s$/i.exec(text.slice(Math.max(0, at - 4), at));
  if (!found) return undefined;
  const [whole, article = 'a'] = found;
  const right = startsWithVowel(fresh) ? 'an' : 'a';
  if (article.toLowerCase() === right) return undefined;
  const start = at - whole.length;
  const cased = startsUpper(article) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  return { start, end: start + article.length, text: cased };
}

/** By sound: letters of an abbreviation are spelled out ("an RCC"), "eu", "u" + consonant + vowel and "one" begin like "you". */
export function startsWithVowel(term: string): boolean {
  const [word = ''] = term.split(/[\s-]/);
  if (/^(\p{Lu}|\p{Ll}{1,2}\p{Lu})\p{Lu}/u.test(word)) return /^[AEFHILMNORSX]/i.test(word);
  return /^[aeiou]/i.test(word) && !/^(eu|uni|ure|uro|usu|one)/i.test(word);
}
