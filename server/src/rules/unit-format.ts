import type { Style } from '../lexicon/data/style.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { quantitiesIn, type Quantity } from '../notation/quantity.ts';
import { isQuoted } from './context/contexts.ts';
import { formFindings, type FormFact } from './style/form-facts.ts';
import { groundsOf, houseStyle, nameOf } from './style/house-style.ts';
import type { DocumentRule, FactSource, Finding } from './rule.ts';

const quantityForms: FactSource<FormFact> = {
  *collect(analysis, context) {
    const style = houseStyle(context);
    if (!style) return;
    for (const quantity of quantitiesIn(analysis.block.text)) {
      const found = finding(analysis, quantity, style);
      if (!found || isQuoted(analysis, quantity)) continue;
      const { start, end, unit, between } = quantity;
      yield { key: `${between}${unit.text}`, start, end, finding: found };
    }
  },
};

/** Finds quantities whose unit is not written as the style asks; see unit-format.md. */
export const unitFormat: DocumentRule = {
  id: 'unit-format',
  facts: quantityForms,
  checkDocument: (view) => formFindings(view, quantityForms),
};

function finding({ block: { text } }: BlockAnalysis, quantity: Quantity, style: Style): Finding | undefined {
  const { start, end, number, unit, between } = quantity;
  // Degrees of temperature are a unit of their own: "37 °C".
  if (unit.text === '°' && /^\s?[CF]/.test(text.slice(end, end + 2))) return undefined;
  const freshUnit = unitAsIn(unit.text, style);
  const fresh = `${text.slice(start, number.end)}${spacing(between, unit.text, style)}${freshUnit}`;
  if (fresh === text.slice(start, end)) return undefined;
  return {
    rule: 'unit-format',
    start,
    end,
    term: text.slice(number.end, end).trim(),
    message: `${nameOf(style)} writes “${fresh}”${reasonOf(between, unit.text, freshUnit)}.`,
    // A volume in "cc" may be wanted in cm³ instead, which the writer has to decide.
    replacements: [{ text: fresh, automatic: !unit.text.includes('cc'), literal: true }],
    ...groundsOf(style, freshUnit === unit.text ? 'a space between number and unit' : `${freshUnit}, not ${unit.text}`),
  };
}

function reasonOf(between: string, unit: string, fresh: string): string {
  if (isPlural(unit)) return ': a unit’s symbol has no plural';
  if (unit !== fresh) return '';
  return between === '' ? ', with a space before the unit' : ', without a space';
}

function spacing(between: string, unit: string, { units }: Style): string {
  if (units.noSpaceBefore.includes(unit)) return /^\s$/.test(between) ? '' : between;
  return units.spaceBefore === true && between === '' ? ' ' : between;
}

const plural = /^(?:mg|kg|gm|cm|mm|mL|ml|mcg|[µμ]g|cc|c?Gy)s$/;
const isPlural = (unit: string): boolean => plural.test(unit);

/** The unit with the style's wordings, as a whole or else part by part ("mg/dl"). */
function unitAsIn(unit: string, style: Style): string {
  const whole = wordingOf(unit, style);
  return whole !== unit ? whole : unit.replace(/[^/·]+/g, (part) => wordingOf(part, style));
}

function wordingOf(unit: string, { units }: Style): string {
  const singular = isPlural(unit) ? unit.slice(0, -1) : unit;
  return units.wordings.find(({ avoid }) => avoid.includes(unit) || avoid.includes(singular))?.use ?? singular;
}
