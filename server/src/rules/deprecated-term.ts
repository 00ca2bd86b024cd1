import { preferred } from '../lexicon/concept.ts';
import { certainSense, type Sense } from '../match/matcher.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { isNamedAsFormer, isQuoted, isSearchString } from './contexts.ts';
import type { BlockRule, Finding, Replacement, Span } from './rule.ts';

/** Finds designations that are deprecated or superseded; see deprecated-term.md. */
export const deprecatedTerm: BlockRule = {
  id: 'deprecated-term',
  *check(analysis) {
    for (const occurrence of analysis.occurrences) {
      const sense = certainSense(occurrence);
      if (!sense || !isOutOfUse(sense) || isLegitimate(analysis, occurrence)) continue;
      yield finding(analysis, occurrence, sense);
    }
  },
};

const isOutOfUse = ({ entry }: Sense) =>
  entry.designation.status === 'deprecated' || entry.designation.status === 'superseded';

const isLegitimate = (analysis: BlockAnalysis, span: Span) =>
  isQuoted(analysis, span) || isNamedAsFormer(analysis, span) || isSearchString(analysis, span);

function finding({ block }: BlockAnalysis, span: Span, { entry }: Sense): Finding {
  const { concept, designation } = entry;
  const instead = designation.use ?? preferred(concept).text;
  const since =
    designation.status === 'superseded'
      ? `superseded${designation.since ? ` since ${designation.since}` : ''}`
      : 'deprecated';
  return {
    rule: 'deprecated-term',
    start: span.start,
    end: span.end,
    term: designation.text,
    concept: concept.id,
    obsolete: true,
    message: `“${block.text.slice(span.start, span.end)}” is ${since}: ${designation.reason ?? ''} Consider “${instead}”.`,
    replacements: replacements(designation.text, instead, designation.replacing ?? 'review'),
    ...(designation.source !== undefined && { source: designation.source }),
  };
}

/** Names that are not interchangeable get a fix that keeps the concept first, and the other one with its condition. */
function replacements(old: string, instead: string, replacing: string): Replacement[] {
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
