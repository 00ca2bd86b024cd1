import type { BlockAnalysis } from '../match/analysis.ts';
import { isShareRight, sharesIn, type Share } from '../notation/percent.ts';
import { sentenceAt } from '../text/sentences.ts';
import { isQuoted } from './context/contexts.ts';
import type { BlockRule, Finding } from './rule.ts';

/** Finds percentages that their counts do not come to; see percent-mismatch.md. */
export const percentMismatch: BlockRule = {
  id: 'percent-mismatch',
  *check(analysis) {
    const seen = new Set<number>();
    for (const share of sharesIn(analysis.block.text)) {
      if (seen.has(share.percent.start)) continue;
      seen.add(share.percent.start);
      if (share.count <= share.total && !isShareRight(share) && isCertain(analysis, share)) yield finding(share);
    }
  },
};

/** Words of percentages that are no plain share of a count. */
const otherwise =
  /weighted|kaplan|actuarial|person-years|patient-years|imput|adjusted|standardi[sz]ed|surviv|-free\b|\b(?:OS|[CDEMPR]FS|CSS|KM)\b|cumulative|estimate|probabilit|projected|bootstrap/i;
const approximate =
  /(?:\b(?:about|approximately|nearly|almost|roughly|around|over|under|than|up to|least|most|or)|[~≈<>≤≥])\s*$/i;
const grades =
  /\b(?:grades?|stages?|levels?|phases?|scores?|types?|class|category|categories|groups?|days?|cycles?|lines?)\s*$/i;
const change = /\b(?:change|increase|decrease|reduc|rise|rose|fell|drop|improve)[\p{L}]*(?: \p{L}+){0,2} ?$/iu;
const beside = 40;
const smallestTotal = 5;

function isCertain(analysis: BlockAnalysis, share: Share): boolean {
  const { text } = analysis.block;
  const { start, end } = sentenceAt(analysis.sentences, share.start) ?? share;
  const before = text.slice(Math.max(start, share.start - beside), share.start);
  if (approximate.test(before) || change.test(before)) return false;
  if (share.slash && (share.total <= smallestTotal || grades.test(before))) return false;
  if (/\bCIs?\b|confidence/.test(text.slice(share.percent.end, share.percent.end + beside))) return false;
  const around = text.slice(Math.max(start, share.start - reach), Math.min(end, share.end + reach));
  return !otherwise.test(around) && (share.slash || !hasOtherTotal(around, share)) && !isQuoted(analysis, share);
}

const reach = 400;

/** Another number of the sentence that the percentage would fit: it may be the one that is meant. */
function hasOtherTotal(around: string, share: Share): boolean {
  for (const [written] of around.matchAll(/(?<![\d,.])\d[\d,]{0,8}(?![\d,]*[.\d]*\s?%)/g)) {
    const total = Number(written.replaceAll(',', ''));
    if (total >= share.count && total > 0 && total !== share.percent.value && isShareRight({ ...share, total }))
      return true;
  }
  return false;
}

function finding({ count, total, percent }: Share): Finding {
  const exact = (100 * count) / total;
  const right = `${exact.toFixed(percent.decimals)}${percent.text.replace(/^[\d.,·]+/, '')}`;
  const fix = percent.text.includes('·') ? right.replace('.', '·') : right;
  return {
    rule: 'percent-mismatch',
    start: percent.start,
    end: percent.end,
    term: `${count}/${total} (${percent.text})`,
    message: `${count} of ${total} is ${fix}, not ${percent.text}. Consider checking count, total and percentage: one of them is wrong.`,
    source: 'sampl-2013',
    evidence: `100 × ${count} / ${total} = ${exact.toFixed(percent.decimals + 1)}`,
    replacements: [{ text: fix, automatic: false, literal: true }],
  };
}
