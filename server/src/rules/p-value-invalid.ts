import type { Style } from '../lexicon/data/style.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { pValuesIn, type PValue } from '../notation/p-value.ts';
import { isQuoted } from './context/contexts.ts';
import { houseStyle } from './style/house-style.ts';
import { numberAsIn, piecesOf, withPieces, type Piece } from './style/p-value-style.ts';
import type { BlockRule, Finding, Replacement, RuleContext } from './rule.ts';

/** Finds P values that no test can yield; see p-value-invalid.md. */
export const pValueInvalid: BlockRule = {
  id: 'p-value-invalid',
  *check(analysis, context) {
    for (const p of pValuesIn(analysis.block.text)) {
      const fault = faultOf(p, analysis.block.text);
      if (fault && !isQuoted(analysis, p)) yield finding(analysis, context, p, fault);
    }
  },
};

type Fault = 'zero' | 'negative' | 'above one';

const messages: Readonly<Record<Fault, string>> = {
  zero: 'A P value is never 0: a program prints zeros for a value below its last digit. Consider the smallest value that the digits allow.',
  negative: 'A P value lies between 0 and 1, so it cannot be negative. Consider checking it.',
  'above one': 'A P value lies between 0 and 1, so it cannot be more than 1. Consider checking it.',
};

function faultOf(p: PValue, text: string): Fault | undefined {
  const { number } = p;
  const sign = p.comparison?.sign ?? '=';
  const after = number && text.slice(number.end, number.end + 6);
  if (!number || after === undefined || hasUnit.test(after) || (number.decimals === 0 && isCutOff.test(after)))
    return undefined;
  const isZero = number.value === 0 && (sign === '=' || sign === '<' || sign === '≤');
  if (isZero && number.decimals >= 2) return 'zero';
  if (!isReported(p, text)) return undefined;
  if (isZero) return sign === '<' ? 'negative' : 'zero';
  if (number.value < 0) return 'negative';
  // A whole number is more likely a count, a power or a page.
  const above = sign === '>' || sign === '≥' ? number.value >= 1 : number.value > 1;
  return above && !(sign === '≥' && number.value === 1) && (number.decimals > 0 || number.value === 1)
    ? 'above one'
    : undefined;
}

/** Pressure, power and dose are P as well. */
const hasUnit = /^\s?(?:[kM]?Pa\b|mm|mbar|bar|atm|W\b|mW|mg|g\b|kg|cm|N\b|J\b|°|×)/;
/** "P = 0." may be the beginning of a number that a line end or a space cuts in two. */
const isCutOff = /^[.,·]/;
const reach = 120;

/** True where the letter is written as statistics are: with its noun, in brackets, or behind a comma or semicolon. */
function isReported({ noun, start }: PValue, text: string): boolean {
  if (noun) return true;
  const before = text.slice(Math.max(0, start - reach), start);
  return (
    /[,;]\s?[*_]{0,2}$/.test(before) ||
    Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) >
      Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'))
  );
}

function finding(analysis: BlockAnalysis, context: RuleContext, p: PValue, fault: Fault): Finding {
  const { text } = analysis.block;
  const written = text.slice(p.start, p.end);
  return {
    rule: 'p-value-invalid',
    start: p.start,
    end: p.end,
    // By its value, so that another way to write it is the same finding.
    term: p.number === undefined ? written : `P ${p.comparison?.sign ?? '='} ${p.number.value}`,
    message: `“${written}”: ${messages[fault]}`,
    source: 'jmir-p-values',
    replacements: fault === 'zero' ? below(analysis, context, p) : [],
  };
}

/** "= .000" is less than .001: said of the digits that stand there, in the style's form or the writer's own. */
function below(analysis: BlockAnalysis, context: RuleContext, p: PValue): Replacement[] {
  const { text } = analysis.block;
  const { number, comparison } = p;
  if (!number || !comparison || number.decimals < 2) return [];
  const limit = text.slice(number.start, number.end).replace(/0$/, '1');
  const style = houseStyle(context);
  const own: Piece[] = [
    { kind: 'comparison', ...comparison, text: '<' },
    { kind: 'number', start: number.start, end: number.end, text: limit },
  ];
  const pieces = style ? piecesOf(analysis, p, style).map((piece) => lessThan(piece, limit, style)) : own;
  return [{ text: withPieces(text, p, pieces), automatic: false, literal: true }];
}

function lessThan(piece: Piece, limit: string, style: Style): Piece {
  if (piece.kind === 'number') return { ...piece, text: numberAsIn(style, limit) };
  return piece.kind === 'comparison' ? { ...piece, text: piece.text.replace(/\S+/, '<') } : piece;
}
