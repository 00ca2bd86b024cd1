import type { Stretch } from '../text/sentences.ts';
import { blank, minusSigns, numberAt, unsigned, type WrittenNumber } from './number.ts';
import { certainUnits } from './quantity.ts';

/** The estimate that an interval belongs to. */
export interface Estimate extends WrittenNumber {
  readonly percent: boolean;
  /** What the text calls it ("hazard ratio", "HR"); absent where a verb alone introduces it ("was 27.5%"). */
  readonly statistic?: Stretch & { readonly text: string };
  /** A ratio, so that neither it nor its bounds can be below zero. */
  readonly ratio: boolean;
}

const reach = 110;
const unitWords = `(?:days?|weeks?|months?|mo|years?|y|points?|minutes?|hours?|g|L|${certainUnits})`;
// The number last named before the interval: only its unit, punctuation and an opening bracket may stand between.
const lastNumber = new RegExp(
  `(?<![\\d.,·])([${minusSigns}+]?(?:${unsigned}))(${blank}?%)?(?:${blank}?${unitWords})?${blank}?[,;:]?${blank}?[([]?${blank}?$`,
);
const link = `${blank}?(?:[([][A-Za-z]{1,5}[)\\]])?(?:${blank}?[,;=:]|${blank}(?:of|was|were|is))?${blank}?$`;
const ratios = new RegExp(
  `(?<![\\p{L}\\p{N}-])((?:[Hh]azards?|[Oo]dds|[Rr]isk|[Rr]ate|[Pp]revalence|[Ii]ncidence) ratio|[Rr]elative (?:risk|rate)|a?(?:HR|OR|RR|IRR|SIR|SMR))${link}`,
  'u',
);
const others = new RegExp(`(?<![\\p{L}\\p{N}-])((?:[Mm]ean|[Rr]isk) difference|AUC|SMD|WMD|MD)${link}`, 'u');
/** Ratios on a scale that has values below zero. */
const otherScale = /(?:\b(?:log|ln|excess|difference|change|percent)\b|%|\d)[\s(-]*(?:of|in|the|adjusted)?\s*$/i;
/** A verb before the number, in a clause that speaks of no other kind of number. */
const verb = new RegExp(`${blank}(?:was|were|is|are)${blank}$`);
const otherNumber = /\b(?:margin|threshold|limit|cut-?off|total|sample|power|assum\p{L}+|expected|versus|vs)\b/iu;

/** The estimate right before an offset where an interval begins; undefined where it is not plain which number that is. */
export function estimateBefore(text: string, end: number): Estimate | undefined {
  const window = text.slice(Math.max(0, end - reach), end);
  const found = lastNumber.exec(window);
  if (!found) return undefined;
  const number = numberAt(text, end - window.length + found.index);
  if (!number || number.end !== end - window.length + found.index + (found[1] ?? '').length) return undefined;
  const before = window.slice(0, found.index);
  const percent = found[2] !== undefined;
  const ratio = ratios.exec(before);
  const named = ratio ?? others.exec(before);
  if (named) {
    const start = end - window.length + named.index;
    const name = named[1] ?? '';
    const isRatio = ratio !== null && !percent && !otherScale.test(before.slice(0, named.index));
    return { ...number, percent, ratio: isRatio, statistic: { start, end: start + name.length, text: name } };
  }
  const bracketed = /[([]\s*$/.test(found[0]);
  return bracketed && verb.test(before) && !otherNumber.test(before) ? { ...number, percent, ratio: false } : undefined;
}
