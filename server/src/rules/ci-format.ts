import type { Style } from '../lexicon/data/style.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { intervalsIn, type Bound, type Interval, type Separator } from '../notation/interval.ts';
import { isQuoted } from './context/contexts.ts';
import { formFindings, type FormFact } from './style/form-facts.ts';
import { groundsOf, houseStyle, nameOf, withPoint } from './style/house-style.ts';
import type { DocumentRule, FactSource, Finding, Replacement, Span } from './rule.ts';

const intervalForms: FactSource<FormFact> = {
  *collect(analysis, context) {
    const style = houseStyle(context);
    if (!style) return;
    const { text } = analysis.block;
    const intervals = [...intervalsIn(text)];
    const isLevelKnown = intervals.every(({ level }) => level) || anyLevel.test(text);
    for (const interval of intervals) {
      if (isQuoted(analysis, interval)) continue;
      // Where the level is wanting, the form need not be told as well.
      if (!isLevelKnown && !interval.level) yield fact('level', finding(interval, text, style, noLevel, []));
      else yield* formFact(analysis, interval, style);
    }
  },
};

/** Finds confidence intervals that are not written as the style asks; see ci-format.md. */
export const ciFormat: DocumentRule = {
  id: 'ci-format',
  facts: intervalForms,
  checkDocument: (view) => formFindings(view, intervalForms),
};

const fact = (key: string, found: Finding): FormFact => ({ key, start: found.start, end: found.end, finding: found });

/** Intervals of one key are written alike, whatever their numbers. */
const keyOf = ({ lead, bracketed, separator }: Interval): string => `${lead} ${bracketed} ${separator}`;

function* formFact({ block: { text, map } }: BlockAnalysis, interval: Interval, style: Style): Generator<FormFact> {
  const { start, end, lower, upper } = interval;
  const fresh = written(interval, text, style);
  if (fresh === text.slice(start, end)) return;
  // Where markup stands in the name ("[CI]"), the fix keeps to the bounds if they are all that is wrong.
  const kept = map.isPlain(start, end) || !fresh.startsWith(text.slice(start, lower.start)) ? 0 : lower.start - start;
  const fix = { text: fresh.slice(kept), automatic: true, literal: true };
  // Bounds in the wrong order are not to be seen in the message as if the style wanted them.
  const shown = lower.value > upper.value ? style.confidenceInterval.example : fix.text;
  const message = `${nameOf(style)} writes “${shown}”.`;
  yield fact(keyOf(interval), finding({ start: start + kept, end }, text, style, message, [fix]));
}

/** The interval in the style's form; the same text where that is its form already. */
function written(interval: Interval, text: string, style: Style): string {
  const { start, end, lower, upper, lead, bracketed } = interval;
  const head = headOf(interval, text);
  const bounds = `${bound(lower, text, style)}${between(interval, text, style)}${bound(upper, text, style)}`;
  const { comma } = style.confidenceInterval;
  const plain = /^(?:[,:;=]\s*|\s*|\s=\s)$/.test(lead);
  const closed = bracketed && /[)\]]/.test(text.charAt(end - 1));
  if (bracketed && !closed) return text.slice(start, end);
  if (comma === 'any' || !plain)
    return `${head}${lead}${bracketed ? text.charAt(lower.start - 1) : ''}${bounds}${closed ? text.charAt(end - 1) : ''}`;
  const wanted = comma ? ',' : '';
  const isRight = lead.trimEnd() === wanted && /\s$/.test(lead) && !bracketed;
  return `${head}${isRight ? lead : `${wanted} `}${bounds}`;
}

/** Level and name in the order that all styles have: "95% CI" for "95%-CI", "95%CI" and "CI 95%". */
function headOf({ start, name, level }: Interval, text: string): string {
  if (!level || level.start < name.start) return text.slice(start, name.end).replace(/%-?(?=[Cc])/, '% ');
  return `${text.slice(level.start, level.end)} ${text.slice(name.start, name.end)}`;
}

const bound = ({ start, end, percent }: Bound, text: string, style: Style): string =>
  `${withPoint(style, text.slice(start, end))}${percent ? '%' : ''}`;

/** Hyphen and en dash count as one sign: which is printed is for the typesetter. */
const accepted: Readonly<Record<'hyphen' | 'dash' | 'to', readonly Separator[]>> = {
  hyphen: ['hyphen', 'dash'],
  dash: ['hyphen', 'dash'],
  to: ['to'],
};

function between({ lower, upper, separator }: Interval, text: string, { confidenceInterval }: Style): string {
  const isNegative = lower.value < 0 || upper.value < 0;
  const wanted = isNegative ? confidenceInterval.negative : confidenceInterval.between;
  const stands = text.slice(lower.end, upper.start).replace(/^\s?%/, '');
  const isTight = wanted === 'to' || !/\s/.test(stands);
  if (accepted[wanted].includes(separator) && isTight) return stands;
  return wanted === 'to' ? ' to ' : wanted === 'dash' ? '–' : '-';
}

const anyLevel = /\d{2}(?:[.·]\d+)?\s?%[- ]?(?:CI|confidence)|CIs? ?\(?\d{2} ?%/;

const noLevel = 'The interval’s level is not given. Consider “95% CI”, if that is what was calculated.';

function finding(
  { start, end }: Span,
  text: string,
  style: Style,
  message: string,
  replacements: readonly Replacement[],
): Finding {
  const grounds = groundsOf(style, style.confidenceInterval.example);
  return { rule: 'ci-format', start, end, term: text.slice(start, end), message, replacements, ...grounds };
}
