import { intervalsIn, type Interval } from '../notation/interval.ts';
import { rounding } from '../notation/number.ts';
import { isQuoted } from './context/contexts.ts';
import type { BlockRule, Finding, Replacement } from './rule.ts';

/** Finds confidence intervals that cannot be; see ci-invalid.md. */
export const ciInvalid: BlockRule = {
  id: 'ci-invalid',
  *check(analysis) {
    for (const interval of intervalsIn(analysis.block.text)) {
      const fault = faultOf(interval, analysis.block.text);
      if (fault && !isQuoted(analysis, interval)) yield finding(interval, fault);
    }
  },
};

interface Fault {
  readonly message: string;
  readonly replacements?: readonly Replacement[];
}

/** Numbers needed to treat are reciprocals, and their bounds often stand in the order of the differences they come from. */
const inverted = /\bNN(?:T|H|TB|TH)\b|needed to/;
/** "(95% CI, 1.1-3.3 for the difference)": the interval is not that of the number before it. */
const ofAnother = /^\s?%?,?\s(?:for|of|in)\b/;
const reach = 50;

function faultOf(interval: Interval, text: string): Fault | undefined {
  const { lower, upper, estimate } = interval;
  const [low, high] = [lower, upper].map(({ start, end }) => text.slice(start, end));
  if (lower.value > upper.value && !inverted.test(text.slice(Math.max(0, interval.start - reach), interval.start)))
    return {
      message: `The bounds stand in the wrong order, or one is wrong: ${low} is more than ${high}. Consider checking them.`,
      replacements: swapped(interval, text),
    };
  if (estimate?.ratio && lower.value < 0)
    return {
      message: `A ratio has no bound below zero, but ${low} is. Consider checking the sign, or whether the estimate is a difference.`,
    };
  if (estimate && isOutside(interval, estimate) && !ofAnother.test(text.slice(upper.end, upper.end + reach)))
    return {
      message: `The estimate ${text.slice(estimate.start, estimate.end)} lies outside its interval, ${low} to ${high}. Consider checking all three.`,
    };
  return undefined;
}

/**
 * By more than rounding explains, and by the sign as well: "a decrease of 1.5 (95% CI, -2.1 to -0.9)" is right. A
 * percentage beside bounds without percent sign can be on another scale.
 */
function isOutside({ lower, upper }: Interval, estimate: NonNullable<Interval['estimate']>): boolean {
  if (estimate.percent !== (lower.percent || upper.percent)) return false;
  const leeway = rounding(estimate) + Math.max(rounding(lower), rounding(upper));
  const fits = (value: number) => value >= lower.value - leeway && value <= upper.value + leeway;
  return !fits(estimate.value) && !fits(-estimate.value);
}

/** Only where the estimate does not lie outside then. */
function swapped(interval: Interval, text: string): Replacement[] {
  const { lower, upper, estimate } = interval;
  const ordered = { ...interval, lower: upper, upper: lower };
  if (estimate && isOutside(ordered, estimate)) return [];
  const between = text.slice(lower.end, upper.start);
  return [
    {
      text: `${text.slice(upper.start, upper.end)}${between}${text.slice(lower.start, lower.end)}`,
      automatic: false,
      literal: true,
      title: 'Swap the bounds',
    },
  ];
}

function finding({ lower, upper }: Interval, fault: Fault): Finding {
  return {
    rule: 'ci-invalid',
    start: lower.start,
    end: upper.end,
    // By its values, so that another way to write them is the same finding.
    term: `${lower.value} to ${upper.value}`,
    message: fault.message,
    source: 'ama-11',
    clause: 'chapter 19',
    replacements: fault.replacements ?? [],
  };
}
