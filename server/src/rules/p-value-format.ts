import type { Style } from '../lexicon/data/style.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { readNumber } from '../notation/number.ts';
import { pValuesIn, type PValue } from '../notation/p-value.ts';
import { isQuoted } from './context/contexts.ts';
import { formFindings, single, type FormFact } from './style/form-facts.ts';
import { groundsOf, houseStyle, nameOf } from './style/house-style.ts';
import { numberAsIn, piecesOf, withPieces, type Piece } from './style/p-value-style.ts';
import type { DocumentRule, FactSource, Finding, Replacement, Span } from './rule.ts';

const pForms: FactSource<FormFact> = {
  *collect(analysis, context) {
    const style = houseStyle(context);
    if (!style) return;
    for (const p of pValuesIn(analysis.block.text)) {
      if (!isPossible(p)) continue;
      const facts = [...factsOf(analysis, p, style)];
      if (facts.length > 0 && !isQuoted(analysis, p)) yield* facts;
    }
  },
};

/** Finds P values that are not written as the style asks; see p-value-format.md. */
export const pValueFormat: DocumentRule = {
  id: 'p-value-format',
  facts: pForms,
  checkDocument: (view) => formFindings(view, pForms),
};

/** Where the value itself has to be written anew, its form need not be told as well. */
function* factsOf(analysis: BlockAnalysis, p: PValue, style: Style): Generator<FormFact> {
  const fault = faultOf(p, style);
  if (fault === undefined) return yield* formFacts(analysis, p, style);
  const found = finding(analysis, p, style, `${nameOf(style)} ${fault}`, rewritten(analysis, p, style));
  yield { key: p.notSignificant ? single : fault, start: p.start, end: p.end, finding: found };
}

/** Another letter P, or a value that p-value-invalid speaks of. */
const isPossible = ({ number, comparison }: PValue) =>
  !number || (number.value > 0 && number.value < 1) || (number.value === 1 && comparison?.sign === '=');

/** One fact for all that is wrong in form; where markup stands between (`*p*=0.03`), one for each side of it. */
function* formFacts(analysis: BlockAnalysis, p: PValue, style: Style): Generator<FormFact> {
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
    const found = finding(analysis, span, style, `${nameOf(style)} writes “${shown}”.`, [fix]);
    yield { key: group.map(({ kind }) => kind).join(' '), ...span, finding: found };
  }
}

/** What no change of form can mend. */
const faultOf = (p: PValue, style: Style): string | undefined =>
  p.notSignificant ? 'asks for the value, which “NS” hides. Consider giving it.' : digitFault(p, style);

const usualLevel = 0.05;

const digitsFor = (value: number, { pValue }: Style): number | undefined =>
  pValue.digits.find(({ from }) => value >= from)?.digits;

function digitFault({ number, comparison }: PValue, style: Style): string | undefined {
  const { pValue } = style;
  const sign = comparison?.sign ?? '=';
  if (!number || (sign !== '=' && sign !== '<')) return undefined;
  const { value, decimals } = number;
  if (value < readNumber(pValue.smallest).value) return `writes smaller P values as less than ${pValue.smallest}.`;
  const wanted = digitsFor(value, style);
  if (wanted === undefined || sign === '<' || decimals <= wanted) return undefined;
  // One digit more is right where rounding would carry a value to the usual level.
  if (decimals === wanted + 1 && Number(value.toFixed(wanted)) === usualLevel) return undefined;
  return `gives a P value of this size ${wanted} digits behind the point. Consider rounding it.`;
}

/** The value with the digits that the style gives it, in the style's form. */
function rewritten(analysis: BlockAnalysis, p: PValue, style: Style): Replacement[] {
  const value = p.number?.value;
  const digits = value === undefined ? undefined : digitsFor(value, style);
  if (value === undefined || Number(value.toFixed(digits)) === 1) return [];
  const { smallest } = style.pValue;
  const [sign, fresh] =
    digits === undefined ? ['<', numberAsIn(style, smallest)] : ['=', numberAsIn(style, value.toFixed(digits))];
  const pieces = piecesOf(analysis, p, style).map((piece) => ({
    ...piece,
    text: piece.kind === 'number' ? fresh : piece.kind === 'comparison' ? piece.text.replace(/[=<]/, sign) : piece.text,
  }));
  if (digits === undefined && !p.comparison) return [];
  return [{ text: withPieces(analysis.block.text, p, pieces), automatic: false, literal: true }];
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
