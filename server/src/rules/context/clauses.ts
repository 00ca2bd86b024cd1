import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Mention } from '../../notation/phrase-index.ts';
import type { Span } from '../rule.ts';

/** Which words belong together: what stands in apposition, in one predicate, or is only told apart from another. */

/** A stretch of text that says what something is not, or what may be: no statement. */
const noStatement =
  /\b(not|no|never|nor|neither|unlike|whereas|while|although|though|but|however|contrast|contrary|instead|rather|except|other than|if|whether|would|might|could|should|indirect(ly)?|network|meta-analys[ei]s|matching-adjusted|mistaken\w*|erroneous\w*|wrong\w*)\b|\?\s*$/i;

/** True where a sentence contrasts, denies, supposes or asks, so that nothing in it can be taken as said. */
export const isNoStatement = (sentence: string): boolean => noStatement.test(sentence);

/** True where a word or phrase stands around a span, no further than `reach` from it; what is wholly within it does not count. */
export function isAround(text: string, { start, end }: Span, phrase: string, reach: number): boolean {
  const from = Math.max(0, start - reach - phrase.length);
  const window = text.slice(from, end + reach + phrase.length).toLowerCase();
  const wanted = phrase.toLowerCase();
  for (let at = window.indexOf(wanted); at >= 0; at = window.indexOf(wanted, at + 1)) {
    const around = `${window.charAt(at - 1)}${window.charAt(at + wanted.length)}`;
    const isWithin = from + at >= start && from + at + wanted.length <= end;
    if (!isWithin && !/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** The tokens of a block as words to walk over, with the mentions of a kind that begin and end at them. */
export class Walk<T> {
  readonly #analysis: BlockAnalysis;
  readonly #starting: ReadonlyMap<number, Mention<T>>;
  readonly #ending: ReadonlyMap<number, Mention<T>>;

  constructor(analysis: BlockAnalysis, mentions: readonly Mention<T>[]) {
    this.#analysis = analysis;
    this.#starting = new Map(mentions.map((mention) => [mention.firstToken, mention]));
    this.#ending = new Map(mentions.map((mention) => [mention.lastToken, mention]));
  }

  /** The token in lower case; empty outside the text. */
  word = (token: number): string => {
    const { tokens, block } = this.#analysis;
    if (token < 0 || token >= tokens.count) return '';
    return block.text.slice(tokens.start[token], tokens.end[token]).toLowerCase();
  };

  startingAt = (token: number): Mention<T> | undefined => this.#starting.get(token);
  endingAt = (token: number): Mention<T> | undefined => this.#ending.get(token);

  /** Over at most `most` words of a kind, forward or backward; the first token that is none of them. */
  skip = (from: number, allowed: ReadonlySet<string>, most: number, step: 1 | -1 = 1): number => {
    let at = from;
    for (let i = 0; i < most && allowed.has(this.word(at)); i++) at += step;
    return at;
  };

  /** Over "( ... )" without brackets inside, of at most `most` tokens; `from` where there is none. */
  skipBrackets(from: number, most = 12): number {
    if (this.word(from) !== '(') return from;
    for (let at = from + 1; at <= from + most; at++) {
      const word = this.word(at);
      if (word === ')') return at + 1;
      if (word === '(' || word === '') return from;
    }
    return from;
  }
}
