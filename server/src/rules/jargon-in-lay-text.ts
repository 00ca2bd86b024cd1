import { jargonFacts, type JargonFact } from './plain/facts.ts';
import { jargonFix } from './plain/fix.ts';
import type { DocumentFinding, DocumentRule, DocumentView, PlacedFact } from './rule.ts';

/** Finds professional terms that a text for lay readers does not explain; see jargon-in-lay-text.md. */
export const jargonInLayText: DocumentRule = {
  id: 'jargon-in-lay-text',
  facts: jargonFacts,
  *checkDocument(view) {
    if (view.profile.audience !== 'plain' || view.counts(jargonFacts).size === 0) return;
    const facts = [...view.facts(jargonFacts)];
    const known = new Known(facts);
    for (const placed of facts) {
      if (placed.fact.kind !== 'use') known.explain(placed.fact);
      else if (known.isNewTo(placed.fact)) {
        const found = finding(placed, facts, view);
        known.report(placed.fact, found.alike !== undefined);
        yield found;
      }
    }
  },
};

/** What a reader has been told, or we have asked for. */
class Known {
  readonly #concepts = new Set<string>();
  readonly #words = new Set<string>();

  /** What a glossary tells holds for the whole document. */
  constructor(facts: readonly PlacedFact<JargonFact>[]) {
    for (const { fact } of facts) if (fact.kind === 'glossary') this.explain(fact);
  }

  /** Who knows "benign" knows "benign tumor" as well. */
  isNewTo({ key, words }: JargonFact): boolean {
    return !this.#concepts.has(key) && words.some((word) => !this.#words.has(word));
  }

  explain({ key, words }: JargonFact): void {
    this.#concepts.add(key);
    for (const word of words) this.#words.add(word);
  }

  /** A term that is replaced throughout leaves its words unexplained in other terms. */
  report(fact: JargonFact, isReplaced: boolean): void {
    if (isReplaced) this.#concepts.add(fact.key);
    else this.explain(fact);
  }
}

function finding(
  { fact, place }: PlacedFact<JargonFact>,
  facts: readonly PlacedFact<JargonFact>[],
  { lexicon }: DocumentView,
): DocumentFinding {
  const { entry, start, end } = fact;
  const { wording, replacement, throughout } = jargonFix(place.block, fact, lexicon);
  const { text } = place.block.block;
  const advice =
    wording === undefined ? 'saying at its first use what it means' : `“${wording}”, or an explanation at first use`;
  return {
    at: place,
    finding: {
      rule: 'jargon-in-lay-text',
      start,
      end,
      term: entry.designation.text,
      concept: entry.concept.id,
      source: 'glsp-2021',
      message: `“${text.slice(start, end)}” is a professional term that this text for lay readers does not explain. Consider ${advice}.`,
      replacements: replacement ? [replacement] : [],
    },
    ...(throughout && {
      alike: () => facts.filter((other) => isAlike(other.fact, fact)).map((other) => other.place),
    }),
  };
}

const isAlike = (a: JargonFact, b: JargonFact) =>
  a.kind === 'use' && a.entry.concept === b.entry.concept && a.entry.designation.form === b.entry.designation.form;
