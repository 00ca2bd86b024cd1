import type { Stretch } from '../text/sentences.ts';
import { estimateBefore, type Estimate } from './estimate.ts';
import { blank, minusSigns, numberAt, type WrittenNumber } from './number.ts';

/** A bound, and whether a percent sign follows it. */
export interface Bound extends WrittenNumber {
  readonly percent: boolean;
}

/** A confidence interval: from its level, or its name where none is given, to its upper bound or closing bracket. */
export interface Interval extends Stretch {
  /** "95%", and "95" of it; absent where the text gives none beside the name. */
  readonly level?: Stretch & { readonly text: string };
  /** "CI", "confidence interval [CI]". */
  readonly name: Stretch;
  /** What stands between name and lower bound, without an opening bracket: ", ", " ", ": ". */
  readonly lead: string;
  readonly bracketed: boolean;
  readonly lower: Bound;
  readonly upper: Bound;
  readonly separator: Separator;
  /** What it belongs to, where that stands right before it. */
  readonly estimate?: Estimate;
}

/** What stands between the bounds. */
export type Separator = 'hyphen' | 'dash' | 'minus' | 'to' | 'comma' | 'semicolon' | 'and';

// In Markdown the brackets of "confidence interval [CI]" are those of a link and gone.
const name =
  /(?<![\p{L}\p{N}]|(?<!%)-)(?:CIs?|[Cc]onfidence [Ii]ntervals?(?: ?[([]?(?:\d\d ?% ?)?CIs?[)\]]?)?)(?![\p{L}\p{N}])/gu;
const levelBefore = new RegExp(`(?<![\\d.,·])(\\d{2}(?:[.·]\\d{1,3})?)${blank}?%[- \\u00a0]?$`);
const levelAfter = new RegExp(`${blank}?(80|90|95|98|99)${blank}?%(?=[:,;=]?${blank}?[([]?[-−–]?[\\d.·])`, 'y');
const lead = new RegExp(`([,:;=]|${blank}(?:of|was|is|=|[-–—](?=${blank})))?${blank}{0,2}`, 'y');
const separator = new RegExp(
  `${blank}{1,2}(to|and)${blank}{1,2}|${blank}{0,2}([${minusSigns}])${blank}{0,2}|${blank}{0,2}([,;])${blank}{0,2}`,
  'y',
);
const percent = new RegExp(`${blank}?%`, 'y');
const reach = 10;

/** "CI" alone can be a cumulative incidence or a cardiac index: only a level or an estimate makes an interval of it. */
const bareName = 'CIs'.length;

/** The confidence intervals of a text that have both bounds. */
export function* intervalsIn(text: string): Generator<Interval> {
  for (const found of text.matchAll(name)) {
    const interval = readInterval(text, { start: found.index, end: found.index + found[0].length });
    if (interval) yield interval;
  }
}

function readInterval(text: string, label: Stretch): Interval | undefined {
  const level = readLevel(text, label);
  const leadStart = Math.max(level?.end ?? 0, label.end);
  const lowerAt = endOf(lead, text, leadStart);
  if (lowerAt === undefined) return undefined;
  const bracketed = /[([]/.test(text.charAt(lowerAt));
  const bounds = readBounds(text, bracketed ? lowerAt + 1 : lowerAt, leadStart);
  if (!bounds) return undefined;
  const start = Math.min(level?.start ?? label.start, label.start);
  const close = bracketed && /[)\]]/.test(text.charAt(bounds.end)) ? 1 : 0;
  const estimate = estimateBefore(text, start);
  if (!level && !estimate && label.end - label.start <= bareName) return undefined;
  return {
    start,
    end: bounds.end + close,
    ...(level && { level }),
    name: label,
    lead: text.slice(leadStart, lowerAt),
    bracketed,
    ...bounds.read,
    ...(estimate && { estimate }),
  };
}

function readLevel(text: string, { start, end }: Stretch): Interval['level'] {
  const before = levelBefore.exec(text.slice(Math.max(0, start - reach), start));
  if (before?.[1] !== undefined) {
    const from = start - before[0].length;
    return { start: from, end: text.indexOf('%', from) + 1, text: before[1] };
  }
  levelAfter.lastIndex = end;
  const after = levelAfter.exec(text);
  if (after?.[1] === undefined) return undefined;
  return { start: text.indexOf(after[1], end), end: levelAfter.lastIndex, text: after[1] };
}

type Bounds = Pick<Interval, 'lower' | 'upper' | 'separator'>;

/** Right behind the name a dash is punctuation rather than a sign ("CI-0.5"), so nothing can be read there. */
function readBounds(text: string, at: number, nameEnd: number): { read: Bounds; end: number } | undefined {
  if (at === nameEnd) return undefined;
  const lower = boundAt(text, at);
  if (!lower) return undefined;
  const from = boundEnd(lower, text);
  separator.lastIndex = from;
  const between = separator.exec(text);
  if (!between) return undefined;
  const upper = boundAt(text, separator.lastIndex);
  if (!upper) return undefined;
  const kind = toSeparator((between[1] ?? between[2] ?? between[3] ?? '').trim());
  return { read: { lower, upper, separator: kind }, end: boundEnd(upper, text) };
}

function boundAt(text: string, at: number): Bound | undefined {
  const number = numberAt(text, at);
  return number && { ...number, percent: endOf(percent, text, number.end) !== undefined };
}

const boundEnd = (bound: Bound, text: string) =>
  bound.percent ? (endOf(percent, text, bound.end) ?? bound.end) : bound.end;

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function toSeparator(written: string): Separator {
  if (written === 'to' || written === 'and') return written;
  if (written === ',') return 'comma';
  if (written === ';') return 'semicolon';
  return written === '–' ? 'dash' : written === '−' ? 'minus' : 'hyphen';
}
