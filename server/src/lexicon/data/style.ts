import * as v from 'valibot';
import { id, line, lines, origin } from './common.ts';

/** "any": the style does not say, or we do not know; a rule stays silent. */
const yesNo = v.union([v.boolean(), v.literal('any')], 'must be true, false or any');

const pValue = v.strictObject({
  letter: v.picklist(['P', 'p', 'any']),
  italic: yesNo,
  leadingZero: yesNo,
  spaces: yesNo,
  /** Smaller values are written as "less than" this one. */
  smallest: v.picklist(['.001', '0.001', '0.0001']),
  /** Digits behind the point, from which value on. */
  digits: v.array(v.strictObject({ from: v.number(), digits: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  never: lines,
  example: line,
});

const interval = v.strictObject({
  between: v.picklist(['hyphen', 'to', 'dash']),
  /** What stands between the bounds when one is negative. */
  negative: v.picklist(['to', 'dash']),
  comma: yesNo,
  brackets: yesNo,
  example: line,
});

const wording = v.strictObject({ use: line, avoid: lines, not: v.optional(line) });

const someLines = v.optional(lines);

const place = {
  /** Never right behind or right before one of these. */
  notAfter: someLines,
  notBefore: someLines,
  /** Of what the rule stays silent, in words. */
  not: v.optional(line),
};

/** Hyphenated words that nobody should part before these nouns; their plural and UK spelling follow by rule. */
const modifier = v.strictObject({ compounds: lines, before: lines, ...place });

/** A form to use in place of others. */
const compound = v.strictObject({
  use: line,
  avoid: lines,
  /** Only right before one of these nouns and right behind one of these words; absent: wherever it stands. */
  before: someLines,
  after: someLines,
  ...place,
  /** Good usage elsewhere: told once in a document, for all its places. */
  preference: v.optional(v.literal(true)),
});

/** Words that the US closes up with a prefix and the UK hyphenates; neither writes them apart. */
const prefixed = v.strictObject({ prefix: line, words: lines });

/** How one journal or guide wants numbers, units and names written. */
export const styleSchema = v.strictObject({
  name: line,
  spelling: v.picklist(['US', 'UK', 'any']),
  decimalPoint: v.picklist(['.', '·']),
  pValue,
  confidenceInterval: interval,
  units: v.strictObject({ spaceBefore: yesNo, noSpaceBefore: v.array(line), wordings: v.array(wording) }),
  modifiers: v.optional(v.array(modifier)),
  hyphenation: v.array(compound),
  prefixed: v.optional(v.array(prefixed)),
  /** The id of a style whose compounds and prefixes hold here as well, and those (by `use`) that do not. */
  hyphenationLike: v.optional(id),
  hyphenationExcept: someLines,
  /** Where in its source a style speaks of what. */
  clauses: v.optional(v.strictObject({ hyphenation: v.optional(line), eponyms: v.optional(line) })),
  eponyms: v.picklist(['nonpossessive', 'possessive', 'any']),
  drugNames: v.strictObject({
    /** Which name comes first, and whether signs such as ® may stand. */
    first: v.picklist(['generic', 'any']),
    brandOnceInParentheses: yesNo,
    trademarkSigns: yesNo,
    biologicSuffix: line,
  }),
  /** Only where readability is the point. */
  reading: v.optional(
    v.strictObject({
      gradeGoal: v.number(),
      gradeLimit: v.number(),
      smogLimit: v.number(),
      sentenceWords: v.number(),
      sentenceWordsLimit: v.number(),
      passivePercent: v.number(),
    }),
  ),
  stageNumerals: v.picklist(['arabic', 'roman', 'any']),
  ...origin,
});

export type Style = v.InferOutput<typeof styleSchema>;
