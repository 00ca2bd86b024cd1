import type { BlockAnalysis } from '../match/analysis.ts';
import type { Occurrence, Sense } from '../match/matcher.ts';
import { isMentioned } from './contexts.ts';
import { insteadOf, isLegitimate, replacementsOf } from './giving-way.ts';
import type { BlockRule, Finding, Span } from './rule.ts';

/** Finds designations that are admitted but give way to another here; see nonpreferred-term.md. */
export const nonpreferredTerm: BlockRule = {
  id: 'nonpreferred-term',
  *check(analysis) {
    const named = new Set<string>();
    const ofKidney = kidney.test(analysis.block.text);
    for (const occurrence of analysis.occurrences) {
      const sense = soleSense(occurrence);
      if (!sense) continue;
      if (!givesWay(sense)) named.add(sense.entry.concept.id);
      else if ((ofKidney || isTumor(sense)) && !isShortened(sense, named) && !isExcused(analysis, occurrence, sense))
        yield finding(analysis, occurrence, sense);
    }
  },
};

/** In a text on kidney cancer, and only there does this rule speak, a form not ambiguous everywhere means its concept. */
function soleSense({ senses: [sense, ...others] }: Occurrence): Sense | undefined {
  return others.length > 0 || sense?.entry.designation.ambiguous === 'everywhere' ? undefined : sense;
}

// A text about kidney cancer may turn to other organs, where other forms are preferred: "cryosurgery" for the skin.
const kidney = /\b(kidneys?|(intra|peri|ad|supra|infra)?renal|nephr\w+|\w{0,12}nephrectom\w+|m?RCC|ccRCC|T3[a-c]?)\b/i;
const isTumor = ({ entry }: Sense) => entry.concept.category === 'pathology';

const givesWay = ({ entry: { designation } }: Sense) =>
  designation.status === 'admitted' && designation.reason !== undefined;

/** "Vena cava" may stand for "inferior vena cava" once that, or its abbreviation, has been written. */
const isShortened = (sense: Sense, named: ReadonlySet<string>) =>
  named.has(sense.entry.concept.id) && insteadOf(sense).includes(sense.entry.designation.text);

const isExcused = (analysis: BlockAnalysis, span: Span, sense: Sense) =>
  isMentioned(analysis, span) || isLegitimate(analysis, span, sense);

function finding({ block }: BlockAnalysis, { start, end }: Span, sense: Sense): Finding {
  const { concept, designation } = sense.entry;
  return {
    rule: 'nonpreferred-term',
    start,
    end,
    term: designation.text,
    concept: concept.id,
    topic: 'kidney-cancer',
    message: `“${block.text.slice(start, end)}” is in use, but another form is preferred here: ${designation.reason ?? ''} Consider “${insteadOf(sense)}”.`,
    replacements: replacementsOf(sense),
    ...(designation.source !== undefined && { source: designation.source }),
  };
}
