import { preferred } from '../../lexicon/concept.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Sense } from '../../match/matcher.ts';
import { sentenceAt } from '../../text/sentences.ts';
import {
  isCitedWork,
  isInTitle,
  isNamedAsFormer,
  isQuoted,
  isSearchString,
  isSearchTerm,
  isToldAsMethod,
  isToldOfTimeBefore,
} from '../context/contexts.ts';
import type { Replacement, Span } from '../rule.ts';

/** What rules on designations that give way to others share: what to write instead, and when to leave the writer alone. */

/** What to write in place of a designation that gives way. */
export const insteadOf = ({ entry: { concept, designation } }: Sense): string =>
  designation.use ?? preferred(concept).text;

/** True where the old name has to stay: somebody else's words, a search, a cited title, or a time when it was in force. */
export function isLegitimate(analysis: BlockAnalysis, span: Span, sense: Sense): boolean {
  const { since, replacing } = sense.entry.designation;
  return (
    isQuoted(analysis, span) ||
    isNamedAsFormer(analysis, span) ||
    isSearchString(analysis, span) ||
    isSearchTerm(analysis, span) ||
    isCitedWork(analysis, span) ||
    isInTitle(analysis, span) ||
    (since !== undefined && isToldOfTimeBefore(since, analysis, span)) ||
    (replacing === 'never' && (isToldAsMethod(analysis, span) || isBesideSuccessor(analysis, span, sense)))
  );
}

const reach = 300;

/** Names that are not interchangeable may be compared: who names the new one in the same sentence knows of it. */
function isBesideSuccessor({ block, sentences }: BlockAnalysis, { start, end }: Span, sense: Sense): boolean {
  const [successor = ''] = insteadOf(sense).split(' ');
  if (successor.length <= 3) return false;
  const sentence = sentenceAt(sentences, start);
  const [from, to] = [Math.max(sentence?.start ?? 0, start - reach), Math.min(sentence?.end ?? end, end + reach)];
  return block.text.slice(from, to).includes(successor);
}

/** Names that are not interchangeable get a fix that keeps the concept first, and the other one with its condition. */
export function replacementsOf(sense: Sense): Replacement[] {
  const { text: old, replacing } = sense.entry.designation;
  const instead = insteadOf(sense);
  if (replacing !== 'never') return [{ text: instead, automatic: replacing === 'automatic' }];
  return [
    {
      text: `${old} (superseded by ${instead})`,
      automatic: false,
      title: `Keep “${old}” and say that “${instead}” superseded it`,
    },
    { text: instead, automatic: false, title: `Replace with “${instead}”: only if it was assessed anew` },
  ];
}
