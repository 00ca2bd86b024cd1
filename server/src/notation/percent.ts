import type { Stretch } from '../text/sentences.ts';
import { blank, readNumber, unsigned, type WrittenNumber } from './number.ts';

/** A count, what it is a part of, and the percentage that stands beside them. */
export interface Share extends Stretch {
  readonly count: number;
  readonly total: number;
  /** From its first digit to the percent sign. */
  readonly percent: WrittenNumber & { readonly text: string };
  /** Count and total joined by a slash, which can also join two grades or two names. */
  readonly slash: boolean;
}

const whole = '(?:\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3}){1,2}(?!\\d)|\\d{1,7})(?![.,·]?\\d)';
const notInside = '(?<![\\p{L}\\p{N}_.,·/–−-])';
const percent = `(?<percent>(?:${unsigned})${blank}?(?:%|per ?cent))`;
const count = `(?<count>${whole})`;
const total = `(?<total>${whole})`;
const ofAll = '(?: out)? of (?:the |these |those |all )?';
const words = `(?: (?!and |or |versus |vs )[\\p{L}-]{2,20}){0,3}`;

/** The ways in which the three are written; each is bounded, so none costs more than the length of the text. */
const shapes: readonly RegExp[] = [
  // 45/120 (38%), 45 of the 120 patients [37.5%]
  `${notInside}${count}(?:(?<slash> ?/ ?)|${ofAll})${total}${words} ?[([]${percent}(?=[)\\];,])`,
  // 38% (45/120), 38% [n = 45 of 120]
  `${notInside}${percent} ?[([](?:n ?= ?)?${count}(?:(?<slash> ?/ ?)|${ofAll})${total}${words}[)\\];,]`,
  // 12 (24%) of 50
  `${notInside}${count}(?: [\\p{L}-]{2,20})? ?[([]${percent}[)\\]]${ofAll}${total}(?! ?%)`,
  // Of the 50 patients, 12 (24%); among 50 patients (n = 12 [24%])
  `\\b(?:[OI][fn]|[Aa]mong) (?:the |these |all )?${total} [^\\d.;:%()[\\]]{3,100}(?:, | ?\\()(?:n ?= ?)?${count} ?[([]${percent}[)\\]]`,
].map((source) => new RegExp(source, 'gu'));

/** The counts of a text that stand with their total and percentage. */
export function* sharesIn(text: string): Generator<Share> {
  for (const pattern of shapes) {
    for (const found of text.matchAll(pattern)) yield read(found);
  }
}

function read(found: RegExpExecArray): Share {
  const { groups = {} } = found;
  const written = groups['percent'] ?? '';
  const start = found.index + found[0].lastIndexOf(written);
  return {
    start: found.index,
    end: found.index + found[0].length,
    count: readNumber(groups['count'] ?? '').value,
    total: readNumber(groups['total'] ?? '').value,
    percent: { start, end: start + written.length, text: written, ...readNumber(/[\d.,·]+/.exec(written)?.[0] ?? '') },
    slash: groups['slash'] !== undefined,
  };
}

/** True where a share comes to the percentage as printed: rounded, or cut off behind its last digit. */
export function isShareRight({ count: part, total: all, percent: { value, decimals } }: Share): boolean {
  const exact = (100 * part) / all;
  const unit = 10 ** -decimals;
  return Math.abs(exact - value) <= unit / 2 + 1e-9 || (exact >= value && exact - value < unit);
}
