import type { Scale } from '../lexicon/data/scale.ts';
import type { ScaleValue } from './scale-value.ts';

const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** True where the scale has the value, in Roman or Arabic numerals. */
export function isLegal({ values, suffixes = [] }: Scale, { number, letters }: ScaleValue): boolean {
  if (!values) return true;
  if (values.kind === 'integers')
    return number >= values.from && number <= values.to && (number - values.from) % values.step === 0;
  const labels = new Set(values.labels.map((label) => label.toLowerCase()));
  const divided = values.labels.some((label) => /[^IVX\d]$/.test(label));
  const bare = suffixes.some(({ form }) => letters.endsWith(form)) ? letters.slice(0, -1) : letters;
  // Letters on a scale that has none are somebody's subdivision, of which we know nothing.
  const asked = divided ? bare : '';
  return [String(number), numerals[number] ?? ''].some((numeral) => labels.has(`${numeral}${asked}`.toLowerCase()));
}

/** The legal values in words: "0 to 100 in steps of 10", "I, II, IIF, III, IV". */
export function legalValues({ values, edition }: Scale): string {
  if (values?.kind !== 'integers') return `it has ${values?.labels.join(', ') ?? ''} (${edition})`;
  const steps = values.step === 1 ? '' : ` in steps of ${values.step}`;
  return `it runs from ${values.from} to ${values.to}${steps} (${edition})`;
}
