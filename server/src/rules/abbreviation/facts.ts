import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Occurrence } from '../../match/matcher.ts';
import { isShortForm, keyOf, shortFormsIn, singular } from '../../notation/short-form.ts';
import type { Stretch } from '../../text/sentences.ts';
import { definitionsIn } from './definitions.ts';
import { fullName, longKey, type AbbreviationFact, type Definition, type LongUse, type ShortUse } from './fact.ts';
import { abbreviationKnowledge, type AbbreviationKnowledge } from './knowledge.ts';
import type { FactSource } from '../rule.ts';

/** What a block says of abbreviations: which it explains, which it uses, and full names that may have one. */
export const abbreviationFacts: FactSource<AbbreviationFact> = {
  collect(analysis, { lexicon }) {
    if (isReference(analysis.block.text)) return [];
    const knowledge = abbreviationKnowledge(lexicon);
    const definitions = definitionsIn(analysis, knowledge);
    const facts = [...definitions, ...usesIn(analysis, knowledge, definitions), ...longUsesIn(analysis, definitions)];
    return facts.sort((a, b) => a.start - b.start || a.end - b.end);
  },
};

/** An entry of a list of references, wherever it stands: year, volume and pages, and no room for anything else. */
const isReference = (text: string): boolean =>
  text.length < 800 && /\b(19|20)\d\d;\s?\d+|\d(\s?\([\d\s-]+\))?:\s?e?\d+[-–]?\d*,\s(19|20)\d\d\b|\bdoi:/i.test(text);

function* usesIn(
  { block: { text }, occurrences }: BlockAnalysis,
  knowledge: AbbreviationKnowledge,
  definitions: readonly Definition[],
): Generator<ShortUse> {
  const { exempt, redundant } = knowledge;
  const defined = new Set(definitions.map(({ start }) => start));
  const names = occurrences.filter(({ firstToken, lastToken }) => lastToken > firstToken);
  let next = 0;
  for (const found of shortFormsIn(text)) {
    while ((names[next]?.end ?? Infinity) <= found.start) next++;
    if (defined.has(found.start)) continue;
    for (const part of partsOf(found, knowledge)) {
      const behind = /^[\s\u00a0]([\p{L}-]+)/u.exec(text.slice(part.end, part.end + 30));
      const word = behind?.[1]?.toLowerCase();
      const isExempt = exempt.has(part.key) || isGene(part.short);
      if (isExempt && !redundant.has(`${singular(part.short)} ${word}`)) continue;
      yield {
        ...part,
        kind: 'use',
        exempt: isExempt,
        inName: holds(names[next], part),
        ...(behind && word !== undefined && { next: word, nextEnd: part.end + behind[0].length }),
      };
    }
  }
}

/** True where a designation of several words has the short form itself; "metastatic RCC" is derived and has not. */
const holds = (name: Occurrence | undefined, { start, end, short }: Part): boolean =>
  name !== undefined &&
  name.start <= start &&
  end <= name.end &&
  name.senses.some(({ entry }) => entry.designation.text.split(/[\s-]/).includes(singular(short)));

/** The shape of a gene's symbol: "NF1", "CDKN2A". */
const isGene = (text: string): boolean => /^\p{Lu}{2,6}\d{1,2}\p{Lu}?$/u.test(text);

type Part = Pick<ShortUse, 'start' | 'end' | 'key' | 'short' | 'compound'>;

/** A compound is one short form where it is known as one ("VEGFR-TKI", "PD-L1"), else what its parts are. */
function* partsOf(
  { text, start, end }: Stretch & { readonly text: string },
  { expected, exempt }: AbbreviationKnowledge,
): Generator<Part> {
  const key = keyOf(text);
  if (isShortForm(text)) yield { short: text, key, start, end };
  if (exempt.has(key) || expected.has(singular(text)) || !/[-‐‑]/.test(text) || isOfName(text)) return;
  for (const { 0: short, index } of text.matchAll(/[^-‐‑]+/g)) {
    if (!isShortForm(short)) continue;
    yield { short, key: keyOf(short), start: start + index, end: start + index + short.length, compound: key };
  }
}

/** "HERIZON-BTC-01": a trial's name with an abbreviation in it. */
const isOfName = (compound: string) => /(^|[-‐‑])\p{Lu}{5,}[-‐‑]|[-‐‑]\d+$/u.test(compound);

function* longUsesIn({ block, occurrences }: BlockAnalysis, definitions: readonly Definition[]): Generator<LongUse> {
  if (block.kind === 'heading') return;
  let next = 0;
  for (const found of occurrences.map(fullName)) {
    if (!found) continue;
    const { start, end } = found.occurrence;
    while ((definitions[next]?.whole.end ?? Infinity) <= start) next++;
    if ((definitions[next]?.whole.start ?? Infinity) < end) continue;
    yield { kind: 'long', key: longKey(found.entry), start, end };
  }
}
