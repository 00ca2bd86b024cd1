import { preferred } from '../lexicon/concept.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import type { Correction, SpellingOracle } from '../match/spelling.ts';
import { Flag } from '../text/tokens.ts';
import { isCitedTitle } from './context/cited-title.ts';
import { isNotEnglish, isSentenceStart } from './context/contexts.ts';
import type { BlockRule, Finding, Span } from './rule.ts';

/** Finds near misses of lexicon words; see misspelling.md. */
export const misspelling: BlockRule = {
  id: 'misspelling',
  *check(analysis, { spelling }) {
    if (isNotEnglish(analysis)) return;
    const { block, tokens } = analysis;
    for (let i = 0; i < tokens.count; i++) {
      if (!((tokens.flags[i] ?? 0) & Flag.Word)) continue;
      if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) < shortest) continue;
      const span = { start: tokens.start[i] ?? 0, end: tokens.end[i] ?? 0 };
      const word = block.text.slice(span.start, span.end);
      if (!/^\p{L}\p{Ll}+$/u.test(word) || (isName(word) && !isSentenceStart(analysis, span))) continue;
      const corrections = spelling.corrections(word);
      if (corrections.length === 0 || isPiece(analysis, span) || hasNoteLetter(word, analysis, spelling)) continue;
      if (!isCitedTitle(analysis, span)) yield finding(word, span, corrections);
    }
  },
};

/** Shorter words are no near miss of anything, so they are not even looked at. */
const shortest = 5;

/** A capital within a sentence marks a name, and names are spelt as their owners like. */
const isName = (word: string) => /^\p{Lu}/u.test(word);

/** "U**rogenital": signs of emphasis within a word, in a format that does not know them, make two of it. */
const isPiece = ({ block: { text } }: BlockAnalysis, { start, end }: Span): boolean =>
  /\p{L}[*_]+$/u.test(text.slice(Math.max(0, start - 4), start)) || /^[*_]+\p{L}/u.test(text.slice(end, end + 4));

/** "Regionalb": the letter of a table's note, once raised, stands at the end of a word. */
const hasNoteLetter = (word: string, { block: { kind, text } }: BlockAnalysis, spelling: SpellingOracle): boolean =>
  /[a-h]$/.test(word) && (kind === 'cell' || /^\s*(\||\W*table \w)/i.test(text)) && spelling.isReal(word.slice(0, -1));

function finding(word: string, span: Span, corrections: readonly Correction[]): Finding {
  const [first] = corrections;
  const words = corrections.map((correction) => correction.word);
  const choice = words.map((text) => `“${text}”`).join(' or ');
  return {
    rule: 'misspelling',
    ...span,
    term: word.toLowerCase(),
    ...(first && { concept: first.entry.concept.id }),
    message: `“${word}” may be a misspelling of ${choice}.${meanings(corrections)}`,
    replacements: words.map((text) => ({ text, automatic: isCertain(word, corrections) })),
  };
}

const certainLength = 8;

/** One candidate, one edit, and a word too long for chance. */
const isCertain = (word: string, corrections: readonly Correction[]) =>
  corrections.length === 1 && corrections[0]?.edits === 1 && word.length >= certainLength;

/** With several candidates only their meanings can decide; forms of one word have one. */
function meanings(corrections: readonly Correction[]): string {
  if (new Set(corrections.map(({ entry }) => entry.concept.id)).size === 1) return '';
  return corrections
    .map(
      ({ word, entry }) => ` ${word}: ${entry.concept.definition.professional.text} (${preferred(entry.concept).text})`,
    )
    .join('');
}
