import type { Entry } from '../../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { certainSense, type Occurrence } from '../../match/matcher.ts';
import { isCitedWork, isInTitle, isQuoted, isSearchString } from '../context/contexts.ts';
import { explanationOf } from './explanations.ts';
import { jargonOf, type Jargon } from './words.ts';
import type { Fact, FactSource } from '../rule.ts';

/** A professional term in a text for lay readers, and whether the text tells there what it means. */
export interface JargonFact extends Fact {
  /** The concept's id. */
  readonly key: string;
  readonly kind: 'use' | 'here' | 'glossary';
  readonly entry: Entry;
  readonly occurrence: Occurrence;
  /** The words that a lay reader does not know. */
  readonly words: readonly string[];
}

export const jargonFacts: FactSource<JargonFact> = {
  collect(analysis, { lexicon, profile }) {
    return profile.audience === 'plain' ? toldSoon([...factsIn(analysis, jargonOf(lexicon))]) : [];
  },
};

function* factsIn(analysis: BlockAnalysis, jargon: Jargon): Generator<JargonFact> {
  const plainlyNamed = plainlyNamedIn(analysis, jargon);
  for (const [index, occurrence] of analysis.occurrences.entries()) {
    const entry = certainSense(occurrence)?.entry;
    const words = entry && jargon.get(entry);
    if (!entry || !words) continue;
    const explanation = explanationOf({ analysis, index, occurrence, entry, jargon, plainlyNamed });
    if (explanation === undefined && isSilent(analysis, occurrence)) continue;
    const { start, end } = occurrence;
    yield { start, end, key: entry.concept.id, kind: explanation ?? 'use', entry, occurrence, words };
  }
}

const soon = 150;

/** "The top part of the ureter. The ureter is a tube ...": told before the reader can ask. */
function toldSoon(facts: readonly JargonFact[]): readonly JargonFact[] {
  const told = new Map<string, number>();
  return facts
    .toReversed()
    .map((fact) => {
      if (fact.kind !== 'use') told.set(fact.key, fact.start);
      const next = told.get(fact.key) ?? Infinity;
      return fact.kind === 'use' && next - fact.end <= soon ? { ...fact, kind: 'here' as const } : fact;
    })
    .toReversed();
}

/** Concepts that the block also calls by a name which everybody knows. */
function plainlyNamedIn({ occurrences }: BlockAnalysis, jargon: Jargon): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { senses } of occurrences)
    for (const { entry } of senses) if (!jargon.has(entry)) named.add(entry.concept.id);
  return named;
}

const isSilent = (analysis: BlockAnalysis, occurrence: Occurrence): boolean =>
  analysis.block.kind === 'heading' ||
  isQuoted(analysis, occurrence) ||
  isCitedWork(analysis, occurrence) ||
  isInTitle(analysis, occurrence) ||
  isName(analysis, occurrence) ||
  isSearchString(analysis, occurrence);

/** "Renal Association", "Fanconi anemia": a name beside a word in capitals. */
function isName({ block: { text } }: BlockAnalysis, { start, end }: Occurrence): boolean {
  if (/\p{Ll}[,;]?\s\p{Lu}\p{Ll}+(['’]s)?\s$/u.test(text.slice(Math.max(0, start - 30), start))) return true;
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, end))) return false;
  return (
    /\p{Ll}\s$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  );
}
