import { eponymUses, type EponymUse } from './style/eponym-facts.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Finding, PlacedFact } from './rule.ts';

/** Finds the possessive in eponyms, or where a style allows it, both forms side by side; see eponym-possessive.md. */
export const eponymPossessive: DocumentRule = {
  id: 'eponym-possessive',
  facts: eponymUses,
  *checkDocument(view) {
    const counts = view.counts(eponymUses);
    if (counts.size === 0) return;
    if (isUnwanted(view)) yield* eachPossessive(view);
    else yield* mixtures(view);
  },
};

type Use = PlacedFact<EponymUse>;

/** Readers of plain texts know "Alzheimer's disease" by that name, so only professional texts are asked to leave the ending out. */
const isUnwanted = ({ profile, lexicon }: DocumentView): boolean =>
  profile.audience === 'professional' && lexicon.tables.styles[profile.style]?.eponyms === 'nonpossessive';

function* eachPossessive(view: DocumentView): Generator<DocumentFinding> {
  const style = view.lexicon.tables.styles[view.profile.style];
  const [source, clause] = [style?.sources[0], style?.clauses?.eponyms];
  for (const { fact, place } of view.facts(eponymUses)) {
    if (!fact.possessive) continue;
    yield {
      at: place,
      finding: {
        ...common(fact),
        message: `${style?.name ?? ''} writes eponyms without the possessive. Consider “${inPlace(fact)}” for “${fact.phrase}”.`,
        replacements: [{ text: fact.bare, automatic: true, literal: true, title: `Replace with “${inPlace(fact)}”` }],
        ...(source !== undefined && { source }),
        ...(clause !== undefined && { clause }),
      },
    };
  }
}

/** Both forms of one eponym: the rarer gives way, and of two as frequent the later. */
function* mixtures(view: DocumentView): Generator<DocumentFinding> {
  const counts = view.counts(eponymUses);
  const mixed = new Set(
    [...counts.keys()].map((key) => key.slice(1)).filter((term) => counts.has(`+${term}`) && counts.has(`-${term}`)),
  );
  if (mixed.size === 0) return;
  const uses = new Map<string, Use[]>();
  for (const use of view.facts(eponymUses)) {
    const { term } = use.fact;
    if (!mixed.has(term)) continue;
    const before = uses.get(term);
    if (before) before.push(use);
    else uses.set(term, [use]);
  }
  for (const each of uses.values()) yield* mixture(each);
}

function* mixture(uses: readonly Use[]): Generator<DocumentFinding> {
  const [possessive, bare] = [uses.filter(({ fact }) => fact.possessive), uses.filter(({ fact }) => !fact.possessive)];
  const leads = possessive.length === bare.length ? uses[0]?.fact.possessive : possessive.length > bare.length;
  const [[model], rivals] = leads ? [possessive, bare] : [bare, possessive];
  const [first] = rivals;
  if (!model || !first) return;
  yield {
    at: first.place,
    alike: () => rivals.map(({ place }) => place),
    related: [{ place: model.place, message: `“${model.fact.phrase}” is written here.` }],
    finding: {
      ...common(first.fact),
      message: `“${first.fact.phrase}” and “${model.fact.phrase}” are two forms of one term. Consider one of them throughout.`,
      replacements: [
        { text: nameOf(model.fact), automatic: false, literal: true, title: `Write it as in “${model.fact.phrase}”` },
      ],
    },
  };
}

/** The phrase as the writer spells it, without the possessive. */
const inPlace = ({ bare, phrase, start, end }: EponymUse): string => bare + phrase.slice(end - start);

const nameOf = ({ phrase, start, end }: EponymUse): string => phrase.slice(0, end - start);

const common = ({ start, end, term }: EponymUse): Pick<Finding, 'rule' | 'start' | 'end' | 'term' | 'evidence'> => ({
  rule: 'eponym-possessive',
  start,
  end,
  term,
  evidence: `eponyms: ${term}`,
});
