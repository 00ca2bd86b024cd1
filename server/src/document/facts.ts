import type { BlockAnalysis, SegmentAnalysis } from '../match/analysis.ts';
import { documentRules } from '../rules/registry.ts';
import type { Fact, FactSource, RuleContext } from '../rules/rule.ts';

interface KeptFact<F extends Fact = Fact> {
  readonly block: BlockAnalysis;
  readonly fact: F;
}

/** The facts of one segment by their source. */
export type FactsOf = ReadonlyMap<FactSource, readonly KeptFact[]>;

/** Each source that document rules share is read once. */
const sources: ReadonlySet<FactSource> = new Set(documentRules.flatMap(({ facts }) => facts ?? []));

export function collectFacts({ blocks }: SegmentAnalysis, context: RuleContext): FactsOf {
  const facts = new Map<FactSource, KeptFact[]>();
  for (const source of sources) {
    const found = blocks.flatMap((block) => [...source.collect(block, context)].map((fact) => ({ block, fact })));
    if (found.length > 0) facts.set(source, found);
  }
  return facts;
}

/** The kept facts under a source are those it has collected, so they are of its type. */
export function factsFrom<F extends Fact>(source: FactSource<F>, facts: FactsOf): readonly KeptFact<F>[] {
  return (facts.get(source) ?? []) as readonly KeptFact<F>[];
}

/** How many facts have each key, source by source. */
export class FactCounts {
  readonly #counts = new Map<FactSource, Map<string, number>>([...sources].map((source) => [source, new Map()]));

  count(facts: FactsOf, change: 1 | -1): void {
    for (const [source, kept] of facts) {
      const counts = this.#counts.get(source);
      if (counts) for (const { fact } of kept) add(counts, fact.key, change);
    }
  }

  of(source: FactSource): ReadonlyMap<string, number> {
    return this.#counts.get(source) ?? new Map();
  }
}

/** Counts one more or one less; what is not there any more has no count. */
export function add<K>(counts: Map<K, number>, key: K, change: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
