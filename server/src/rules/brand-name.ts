import { usesIn, type BrandUse } from './drugs/brand-uses.ts';
import { isSentenceStart } from './context/contexts.ts';
import type {
  DocumentFinding,
  DocumentRule,
  DocumentView,
  Fact,
  FactSource,
  Finding,
  Place,
  Replacement,
} from './rule.ts';

/** What each block says of drugs: their generic names, and brands where they stand for the drug. */
const uses: FactSource<Fact | BrandUse> = {
  collect: (analysis, { lexicon: { tables } }) => usesIn(analysis, tables),
};

/** Finds brands in place of generic names, and their signs and capitals; see brand-name.md. */
export const brandName: DocumentRule = {
  id: 'brand-name',
  facts: uses,
  *checkDocument(view) {
    const counts = view.counts(uses);
    if (![...counts.keys()].some(isBrand)) return;
    const style = view.lexicon.tables.styles[view.profile.style]?.drugNames;
    const alone = new Set<string>();
    for (const { fact, place } of view.facts(uses)) {
      if (!isUse(fact)) continue;
      const isAlone = style?.first === 'generic' && !fact.names.some((id) => counts.has(`generic ${id}`));
      if (isAlone && !alone.has(fact.drug)) {
        alone.add(fact.drug);
        yield { at: place, finding: withoutGeneric(fact, place, view) };
      } else yield* form(fact, place, style?.trademarkSigns === false);
    }
  },
};

const isBrand = (key: string) => key.startsWith('brand ');
const isUse = (fact: Fact | BrandUse): fact is BrandUse => isBrand(fact.key);

function* form(fact: BrandUse, place: Place, noSigns: boolean): Generator<DocumentFinding> {
  const isMarked = noSigns && fact.nameEnd < fact.end;
  if (!isMarked && fact.written === fact.name) return;
  const end = isMarked ? fact.end : fact.nameEnd;
  const message = isMarked
    ? 'Prose does without ® and ™. Consider leaving the sign out.'
    : `The brand is written ${fact.name}. Consider it so in prose.`;
  const fix = { text: fact.name, automatic: true, literal: true };
  yield { at: { ...place, end }, finding: { ...base(fact, message, [fix]), end } };
}

function withoutGeneric(fact: BrandUse, place: Place, { lexicon, profile }: DocumentView): Finding {
  const style = lexicon.tables.styles[profile.style];
  const message = `${fact.name} stands here without its generic name, ${fact.generic}. Consider the generic name, with the brand once in parentheses where it matters.`;
  return { ...base(fact, message, fixes(fact, place, style?.drugNames.brandOnceInParentheses === true)) };
}

/** None behind "a" or "an", which might have to change, nor for a brand that is two drugs. */
function fixes(fact: BrandUse, { block }: Place, brandFirst: boolean): Replacement[] {
  const { text } = block.block;
  const before = text.slice(Math.max(0, fact.start - 4), fact.start);
  if (fact.combination || /\ban?\s$/i.test(before)) return [];
  const generic = isSentenceStart(block, fact) ? capital(fact.generic) : fact.generic;
  const inBrackets = /[([]\s*$/.test(before);
  const both = inBrackets ? `${generic} [${fact.name}]` : `${generic} (${fact.name})`;
  const texts = brandFirst && !inBrackets ? [both, generic] : [generic, both];
  return texts.map((each) => ({ text: each, automatic: false, literal: true }));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const base = (fact: BrandUse, message: string, replacements: readonly Replacement[]): Finding => ({
  rule: 'brand-name',
  start: fact.start,
  end: fact.end,
  term: fact.name,
  ...(fact.concept !== undefined && { concept: fact.concept }),
  message,
  replacements,
  source: 'ama-11',
  clause: '14.4',
  evidence: `drugs/${fact.drug}: ${fact.name}`,
});
