import type { BlockAnalysis } from '../../match/analysis.ts';
import { isInTitle } from './contexts.ts';
import type { Span } from '../rule.ts';

const reach = 120;
const small = /^(with|from|into|than|after|versus|plus|using|when|without|among|during)$/;
const minLength = 4;
const enough = 4;
const enoughAround = 2;

/**
 * True where the words around read like a title (of this text, a trial, a page that is linked): those of weight have
 * capitals. Punctuation ends what is looked at, so that a list of names in capitals is none.
 */
export function isInTitleLine(analysis: BlockAnalysis, span: Span): boolean {
  if (isInTitle(analysis, span)) return true;
  const { block } = analysis;
  const { start, end } = span;
  const before = withoutBrackets(block.text.slice(Math.max(0, start - reach), start));
  const [, near = ''] = /([^.,;:!?()[\]]*)$/.exec(before) ?? [];
  const [after = ''] = /^[^.,;:!?()[\]]*/.exec(withoutBrackets(block.text.slice(end, end + reach))) ?? [];
  const around = capitals(wordsOf(near).reverse()) + capitals(wordsOf(after));
  return around >= enoughAround && around + wordsOf(block.text.slice(start, end)).length >= enough;
}

const withoutBrackets = (text: string) => text.replace(/\([^()]{0,40}\)/g, '');

const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'+/-]*/gu) ?? []).filter(
    (word) => word.length >= minLength && !small.test(word),
  );

/** How many words have a capital, up to the first that has none. */
function capitals(words: readonly string[]): number {
  const first = words.findIndex((word) => /^\p{Ll}/u.test(word));
  return first < 0 ? words.length : first;
}
