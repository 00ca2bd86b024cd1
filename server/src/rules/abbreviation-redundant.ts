import { singular } from '../notation/short-form.ts';
import { wordingKey } from '../notation/same-words.ts';
import { isProperName, type ShortUse } from './abbreviation/fact.ts';
import { abbreviationFacts } from './abbreviation/facts.ts';
import { abbreviationKnowledge, type AbbreviationKnowledge } from './abbreviation/knowledge.ts';
import { isQuoted, isSearchString } from './context/contexts.ts';
import type { DocumentFinding, DocumentRule, DocumentView, PlacedFact } from './rule.ts';

/** Finds abbreviations whose last word is written out behind them; see abbreviation-redundant.md. */
export const abbreviationRedundant: DocumentRule = {
  id: 'abbreviation-redundant',
  facts: abbreviationFacts,
  *checkDocument(view) {
    const knowledge = abbreviationKnowledge(view.lexicon);
    const meanings = meaningsIn(view);
    for (const { fact, place } of view.facts(abbreviationFacts)) {
      if (fact.kind !== 'use' || fact.next === undefined) continue;
      const long = repeated(fact, fact.next, meanings, knowledge);
      if (long === undefined || isQuoted(place.block, fact) || isSearchString(place.block, fact)) continue;
      yield finding({ fact, place }, long, fact.next);
    }
  },
};

/** What the document itself says that its short forms stand for. */
function meaningsIn(view: DocumentView): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const { fact } of view.facts(abbreviationFacts))
    if (fact.kind === 'definition' && fact.long !== undefined) meanings.set(fact.key, fact.long);
  return meanings;
}

/** The words whose end the next word repeats; what the document says goes before what the table says. */
function repeated(
  { key, short }: ShortUse,
  next: string,
  meanings: ReadonlyMap<string, string>,
  { redundant, idioms, kept }: AbbreviationKnowledge,
): string | undefined {
  const pair = `${singular(short)} ${next}`;
  const own = meanings.get(key);
  if (idioms.has(pair)) return undefined;
  if (own === undefined) return redundant.get(pair);
  if (isProperName(own) || kept.has(next)) return undefined;
  return wordingKey(own).split(' ').at(-1) === wordingKey(next) ? own : undefined;
}

function finding({ fact, place }: PlacedFact<ShortUse>, long: string, next: string): DocumentFinding {
  const { short, start, nextEnd: end = fact.end } = fact;
  const isPlural = next.endsWith('s') && wordingKey(next) !== next && singular(short) === short;
  const text = isPlural ? `${short}s` : short;
  return {
    at: { ...place, start, end },
    finding: {
      rule: 'abbreviation-redundant',
      start,
      end,
      term: `${short} ${next}`,
      message: `“${short}” stands for “${long}”, so “${next}” is said twice. Consider “${text}”.`,
      replacements: [{ text, automatic: false, literal: true }],
      source: 'ama-11',
      clause: 'chapter 13',
    },
  };
}
