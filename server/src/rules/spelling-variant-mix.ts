import type { DocumentFinding, DocumentRule, DocumentView, Finding, PlacedFact } from './rule.ts';
import { asked, change, changedPlace, mixedFamilies } from './style/spelling-choice.ts';
import { spellingUses, type SpellingUse } from './style/spelling-facts.ts';

/** Finds US and UK spelling in one word family, and spelling that a text does not ask for; see spelling-variant-mix.md. */
export const spellingVariantMix: DocumentRule = {
  id: 'spelling-variant-mix',
  facts: spellingUses,
  *checkDocument(view) {
    const mixed = mixedFamilies(view);
    if (mixed.size === 0 && view.profile.spelling === undefined) return;
    const { unasked, rivals, models } = sorted(view, mixed);
    for (const uses of unasked.values()) yield* notAsked(uses, view);
    for (const uses of rivals.values()) yield* mixture(uses, models, view);
  },
};

type Use = PlacedFact<SpellingUse>;

interface Sorted {
  /** In the spelling that the text does not ask for, by word. */
  readonly unasked: ReadonlyMap<string, Use[]>;
  /** In the rarer spelling of a mixed family, by family and the letters to change. */
  readonly rivals: ReadonlyMap<string, Use[]>;
  /** The first use of each mixed family's leading spelling. */
  readonly models: ReadonlyMap<string, Use>;
}

function sorted(view: DocumentView, mixed: ReturnType<typeof mixedFamilies>): Sorted {
  const [unasked, rivals] = [new Map<string, Use[]>(), new Map<string, Use[]>()];
  const models = new Map<string, Use>();
  for (const use of view.facts(spellingUses)) {
    const { spelling } = use.fact;
    const { family, is, word } = spelling;
    const wanted = asked(view.profile, family);
    const leader = mixed.get(family.id);
    if (wanted !== undefined) {
      if (is !== wanted) add(unasked, word, use);
    } else if (leader === is) {
      if (!models.has(family.id)) models.set(family.id, use);
    } else if (leader) {
      const { old, fresh } = change(spelling);
      add(rivals, `${family.id} ${old} ${fresh}`, use);
    }
  }
  return { unasked, rivals, models };
}

function add(groups: Map<string, Use[]>, key: string, use: Use): void {
  const group = groups.get(key);
  if (group) group.push(use);
  else groups.set(key, [use]);
}

function* notAsked(uses: readonly Use[], view: DocumentView): Generator<DocumentFinding> {
  const [first] = uses;
  if (!first) return;
  const { word, other, is } = first.fact.spelling;
  yield {
    at: first.place,
    alike: () => uses.map(({ place }) => place),
    finding: {
      ...common(first, view),
      term: word,
      message: `“${word}” is ${is} spelling, and this text is to have ${is === 'US' ? 'UK' : 'US'} spelling. Consider “${other}”.`,
      replacements: [{ text: other, automatic: false }],
    },
  };
}

function* mixture(uses: readonly Use[], models: Sorted['models'], view: DocumentView): Generator<DocumentFinding> {
  const [first] = uses;
  const model = first && models.get(first.fact.spelling.family.id);
  if (!first || !model) return;
  const { word, other, family } = first.fact.spelling;
  const leading = model.fact.spelling.word;
  const places = uses.length > 1 ? `, all ${uses.length} places` : '';
  yield {
    at: first.place,
    alike: () => uses.map(changedPlace),
    related: [{ place: model.place, message: `“${leading}” is spelled the other way.` }],
    finding: {
      ...common(first, view),
      term: family.id,
      message: `“${word}” and “${leading}” mix two spellings in one text (${family.says}). Consider one of them throughout, here “${other}”.`,
      replacements: [
        { text: change(first.fact.spelling).fresh, automatic: false, title: `Spell it as in “${other}”${places}` },
      ],
    },
  };
}

function common({ fact, place }: Use, { lexicon }: DocumentView): Omit<Finding, 'message' | 'term' | 'replacements'> {
  const [row] = Object.values(lexicon.tables.spelling);
  const source = row?.sources.at(-1);
  return {
    rule: 'spelling-variant-mix',
    start: place.start,
    end: place.end,
    evidence: `spelling: ${fact.spelling.family.says}`,
    ...(source !== undefined && { source }),
  };
}
