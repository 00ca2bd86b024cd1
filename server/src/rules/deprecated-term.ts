import type { BlockAnalysis } from '../match/analysis.ts';
import { certainSense, type Sense } from '../match/matcher.ts';
import { insteadOf, isLegitimate, replacementsOf } from './names/giving-way.ts';
import type { BlockRule, Finding, Span } from './rule.ts';

/** Finds designations that are deprecated or superseded; see deprecated-term.md. */
export const deprecatedTerm: BlockRule = {
  id: 'deprecated-term',
  *check(analysis) {
    for (const occurrence of analysis.occurrences) {
      const sense = certainSense(occurrence);
      if (!sense || !isOutOfUse(sense) || isLegitimate(analysis, occurrence, sense)) continue;
      yield finding(analysis, occurrence, sense);
    }
  },
};

const isOutOfUse = ({ entry }: Sense) =>
  entry.designation.status === 'deprecated' || entry.designation.status === 'superseded';

function finding({ block }: BlockAnalysis, { start, end }: Span, sense: Sense): Finding {
  const { concept, designation } = sense.entry;
  const since =
    designation.status === 'superseded'
      ? `superseded${designation.since ? ` since ${designation.since}` : ''}`
      : 'deprecated';
  return {
    rule: 'deprecated-term',
    start,
    end,
    term: designation.text,
    concept: concept.id,
    obsolete: true,
    message: `“${block.text.slice(start, end)}” is ${since}: ${designation.reason ?? ''} Consider “${insteadOf(sense)}”.`,
    replacements: replacementsOf(sense),
    ...(designation.source !== undefined && { source: designation.source }),
  };
}
