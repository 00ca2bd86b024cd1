import { avoidedUses, type AvoidedUse } from './style/compound-facts.ts';
import type { AvoidedForm } from './style/compounds.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Finding, Place, PlacedFact } from './rule.ts';

/** Finds compounds whose hyphen the style wants in another way; see hyphenation.md. */
export const hyphenation: DocumentRule = {
  id: 'hyphenation',
  facts: avoidedUses,
  *checkDocument(view) {
    if (view.counts(avoidedUses).size === 0) return;
    const told = new Set<string>();
    for (const { fact, place } of view.facts(avoidedUses)) {
      if (!fact.form.preference) yield { at: place, finding: finding(fact, view) };
      else if (!told.has(fact.key)) {
        told.add(fact.key);
        yield throughout({ fact, place }, view);
      }
    }
  },
};

/** A preference is told once, at its first place, and brought into line everywhere. */
function throughout({ fact, place }: PlacedFact<AvoidedUse>, view: DocumentView): DocumentFinding {
  return { at: place, finding: finding(fact, view), alike: () => placesOf(fact.key, view) };
}

function placesOf(key: string, view: DocumentView): Place[] {
  return [...view.facts(avoidedUses)].filter(({ fact }) => fact.key === key).map(({ place }) => place);
}

function finding({ form, surface, start, end }: AvoidedUse, { lexicon, profile }: DocumentView): Finding {
  const style = lexicon.tables.styles[profile.style];
  const source = style?.sources[0];
  const clause = style?.clauses?.hyphenation;
  const where = form.before && !form.after ? ' before its noun' : '';
  return {
    rule: 'hyphenation',
    start,
    end,
    term: form.avoid,
    message: `${style?.name ?? ''} has “${form.use}”${where}. Consider it for “${surface}”${form.preference ? ' throughout' : ''}.`,
    replacements: [replacement(form, surface)],
    evidence: `hyphenation: ${form.use}`,
    ...(source !== undefined && { source }),
    ...(clause !== undefined && { clause }),
  };
}

/** What stands in many places is fitted to each; what stands in one keeps its own capitals letter by letter. */
function replacement({ use, preference }: AvoidedForm, surface: string): Finding['replacements'][number] {
  return preference
    ? { text: use, automatic: false }
    : { text: withLettersOf(surface, use), automatic: true, literal: true };
}

/** The form to use in the letters of the one that stands there; only what joins them is new. */
function withLettersOf(surface: string, use: string): string {
  const letters = surface.match(/\p{L}/gu) ?? [];
  if (letters.length !== use.match(/\p{L}/gu)?.length) return use;
  let next = 0;
  return use.replace(/\p{L}/gu, (letter) => letters[next++] ?? letter);
}
