import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Occurrence, Sense } from '../../match/matcher.ts';
import { isMentioned } from '../context/contexts.ts';
import { insteadOf, isLegitimate } from './giving-way.ts';
import type { Fact, FactSource, Span } from '../rule.ts';
import { isInTitleLine } from '../context/title-lines.ts';

/** A designation that is admitted but gives way to another here; its key is the designation's number. */
export interface NonpreferredUse extends Fact {
  readonly sense: Sense;
}

export const nonpreferredUses: FactSource<NonpreferredUse> = {
  *collect(analysis, { profile }) {
    const named = new Set<string>();
    const { text } = analysis.block;
    const ofKidney = kidney.test(text);
    const surfaces = new Set(analysis.occurrences.map(({ start, end }) => text.slice(start, end)));
    for (const occurrence of analysis.occurrences) {
      const sense = soleSense(occurrence);
      if (!sense) continue;
      if (!givesWay(sense)) named.add(sense.entry.concept.id);
      else if (
        (ofKidney || isTumor(sense)) &&
        !isShortened(sense, named) &&
        !isExcused(analysis, occurrence, sense, surfaces)
      ) {
        // Lay texts may keep the name that patients meet elsewhere.
        if (profile.audience === 'plain' && sense.entry.designation.register === 'plain') continue;
        const { start, end } = occurrence;
        yield { key: String(sense.entry.number), start, end, sense };
      }
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

const isExcused = (analysis: BlockAnalysis, span: Span, sense: Sense, surfaces: ReadonlySet<string>) =>
  isMentioned(analysis, span) ||
  (analysis.block.kind !== 'heading' && isInTitleLine(analysis, span)) ||
  isOfStagingTable(analysis, span) ||
  isOfItsSyndrome(analysis, span, surfaces) ||
  isLegitimate(analysis, span, sense);

const reach = 120;

/** "T3b: ... into the vena cava below the diaphragm": a staging table is printed in its own words. */
const isOfStagingTable = ({ block }: BlockAnalysis, { start }: Span) =>
  /\bp?T[0-4][a-c]?\s*[=:|]/.test(block.text.slice(Math.max(0, start - reach), start));

/** "HLRCC-associated RCC" where the text is on HLRCC: a tumor may be named by the syndrome that is spoken of. */
function isOfItsSyndrome({ block }: BlockAnalysis, { start, end }: Span, surfaces: ReadonlySet<string>): boolean {
  const [first = '', ...others] = block.text.slice(start, end).split(/[\s‐‑–-]/);
  return others.length > 0 && surfaces.has(first);
}
