import { Variation } from '../../lexicon/forms.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { headIndex, plurals } from '../../lexicon/plural.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import type { JargonFact } from './facts.ts';
import { plainDesignation, plainWording } from './words.ts';
import type { Replacement } from '../rule.ts';

export interface JargonFix {
  /** What a lay reader understands; absent: the lexicon has no such name. */
  readonly wording?: string;
  readonly replacement?: Replacement;
  /** The wording takes the term's place wherever it stands; else it explains it at its first use. */
  readonly throughout: boolean;
}

/**
 * A short plain name takes the place of the term throughout; one that reads like an explanation becomes one, in brackets
 * behind the first use. There is no fix where the sentence could break.
 */
export function jargonFix({ block: { text } }: BlockAnalysis, fact: JargonFact, lexicon: Lexicon): JargonFix {
  const { entry, start, end } = fact;
  const wording = plainWording(entry, lexicon);
  if (wording === undefined) return { throughout: false };
  const isAdjective = entry.designation.form === 'adjective';
  if (isAdjective && !fitsAsAdjective(fact, wording, text)) return { wording, throughout: false };
  if (isAdjective || !isLong.test(wording))
    return { wording, replacement: { text: wording, automatic: false }, throughout: true };
  // "Nephrectomy-related" and "progression-free survival (PFS)" leave no room.
  if (/^(['’-]|\s*\()/.test(text.slice(end, end + 3))) return { wording, throughout: false };
  const gloss = `${text.slice(start, end)} (${inNumber(wording, fact)})`;
  const title = `Explain at first use: “${gloss}”`;
  return { wording, replacement: { text: gloss, automatic: false, literal: true, title }, throughout: false };
}

const isLong =
  /\b(?:that|who|where|whose|which|when|how|by|from|of|in|on|with|without|to|for|before|after|caused|between|through|made|given|above|below|behind|inside|around|under)\b/;

/** "Ureters" are "tubes from ...", not "tube from ..."; "cancer that has spread" stays as it is. */
function inNumber(wording: string, { occurrence }: JargonFact): string {
  const isPlural = ((occurrence.senses[0]?.variation ?? 0) & Variation.Plural) !== 0;
  if (!isPlural || /\b(that|who|whose|which)\b/.test(wording)) return wording;
  const words = wording.split(' ');
  const head = headIndex(words);
  return words.map((word, i) => (i === head ? (plurals(word)[0] ?? word) : word)).join(' ');
}

/** "Renal function" may become "kidney function"; "pleural" before "lining around the lung" may not. */
function fitsAsAdjective({ entry, end }: JargonFact, wording: string, text: string): boolean {
  const plain = plainDesignation(entry);
  if (plain?.form === 'adjective') return true;
  return plain === undefined && !wording.includes(' ') && /^\s\p{Ll}/u.test(text.slice(end, end + 2));
}
