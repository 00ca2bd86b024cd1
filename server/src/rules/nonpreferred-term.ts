import { insteadOf, replacementsOf } from './names/giving-way.ts';
import { nonpreferredUses, type NonpreferredUse } from './names/nonpreferred-facts.ts';
import type { DocumentFinding, DocumentRule, Finding, Place, PlacedFact } from './rule.ts';

/** Finds designations that are admitted but give way to another here, each once; see nonpreferred-term.md. */
export const nonpreferredTerm: DocumentRule = {
  id: 'nonpreferred-term',
  facts: nonpreferredUses,
  *checkDocument(view) {
    const byTerm = new Map<string, PlacedFact<NonpreferredUse>[]>();
    for (const use of view.facts(nonpreferredUses)) {
      const uses = byTerm.get(use.fact.key);
      if (uses) uses.push(use);
      else byTerm.set(use.fact.key, [use]);
    }
    for (const uses of byTerm.values()) yield* finding(uses);
  },
};

const isInHeading = ({ place }: PlacedFact<NonpreferredUse>) => place.block.block.kind === 'heading';

/** Said where the term is used first, in the text rather than in a heading; a fix may bring all its uses into line. */
function* finding(uses: readonly PlacedFact<NonpreferredUse>[]): Generator<DocumentFinding> {
  const first = uses.find((use) => !isInHeading(use)) ?? uses[0];
  if (first) yield { at: first.place, finding: describe(first), alike: () => uses.map(({ place }): Place => place) };
}

function describe({ fact: { sense, start, end }, place }: PlacedFact<NonpreferredUse>): Finding {
  const { concept, designation } = sense.entry;
  return {
    rule: 'nonpreferred-term',
    start,
    end,
    term: designation.text,
    concept: concept.id,
    topic: 'kidney-cancer',
    message: `“${place.block.block.text.slice(start, end)}” is in use, but another form is preferred here: ${designation.reason ?? ''} Consider “${insteadOf(sense)}”.`,
    replacements: replacementsOf(sense),
    ...(designation.source !== undefined && { source: designation.source }),
  };
}
