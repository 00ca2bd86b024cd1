import type { Style } from '../lexicon/data/style.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { readNumber } from '../notation/number.ts';
import { pValuesIn, type PValue } from '../notation/p-value.ts';
import { isQuoted } from './contexts.ts';
import { groundsOf, houseStyle, nameOf } from './house-style.ts';
import { piecesOf, withPieces, type Piece } from './p-value-style.ts';
import type { BlockRule, Finding, Replacement, Span } from './rule.ts';

/** Finds P values that are not written as the style asks; see p-value-format.md. */
export const pValueFormat: BlockRule = {
  id: 'p-value-format',
  *check(analysis, context) {
    const style = houseStyle(context);
    if (!style) return;
    for (const p of pValuesIn(analysis.block.text)) {
      if (!isPossible(p)) continue;
      const findings = [...formFindings(analysis, p, style), ...contentFindings(analysis, p, style)];
      if (findings.length > 0 && !isQuoted(analysis, p)) yield* findings;
    }
  },
};

/** Another letter P, or a value that p-value-invalid speaks of. */
const isPossible = ({ number, comparison }: PValue) =>
  !number || (number.value > 0 && number.value < 1) || (number.value === 1 && comparison?.sign === '=');

/** One finding for all that is wrong in form; where markup stands between (`*p*=0.03`), one for each side of it. */
function* formFindings(analysis: BlockAnalysis, p: PValue, style: Style): Generator<Finding> {
  const { text, map } = analysis.block;
  const pieces = piecesOf(analysis, p, style);
  const wrong = pieces.filter((piece) => text.slice(piece.start, piece.end) !== piece.text);
  const groups: Piece[][] = [];
  for (const piece of wrong) {
    const group = groups.at(-1);
    if (group?.[0] && map.isPlain(group[0].start, piece.end)) group.push(piece);
    else groups.push([piece]);
  }
  for (const group of groups) {
    const span = { start: group[0]?.start ?? p.start, end: group.at(-1)?.end ?? p.end };
    const fresh = withPieces(text, span, group);
    const shown = groups.length > 1 ? fresh.trim() : withPieces(text, p, pieces);
    const fix = { text: fresh, automatic: true, literal: true };
    yield finding(analysis, span, style, `${nameOf(style)} writes “${shown}”.`, [fix]);
  }
}

/** What no change of form can mend: the writer has to look the value up. */
function* contentFindings(analysis: BlockAnalysis, p: PValue, style: Style): Generator<Finding> {
  const fault = p.notSignificant ? 'asks for the value, which “NS” hides. Consider giving it.' : digitFault(p, style);
  if (fault !== undefined) yield finding(analysis, p, style, `${nameOf(style)} ${fault}`);
}

const usualLevel = 0.05;

function digitFault({ number, comparison }: PValue, { pValue }: Style): string | undefined {
  const sign = comparison?.sign ?? '=';
  if (!number || (sign !== '=' && sign !== '<')) return undefined;
  const { value, decimals } = number;
  if (value < readNumber(pValue.smallest).value) return `writes smaller P values as less than ${pValue.smallest}.`;
  const wanted = pValue.digits.find(({ from }) => value >= from)?.digits;
  if (wanted === undefined || sign === '<' || decimals <= wanted) return undefined;
  // One digit more is right where rounding would carry a value to the usual level.
  if (decimals === wanted + 1 && Number(value.toFixed(wanted)) === usualLevel) return undefined;
  return `gives a P value of this size ${wanted} digits behind the point. Consider rounding it.`;
}

function finding(
  { block: { text } }: BlockAnalysis,
  { start, end }: Span,
  style: Style,
  message: string,
  replacements: readonly Replacement[] = [],
): Finding {
  const grounds = groundsOf(style, style.pValue.example);
  return { rule: 'p-value-format', start, end, term: text.slice(start, end), message, replacements, ...grounds };
}
