import type { BlockAnalysis } from '../../match/analysis.ts';
import { certainSense } from '../../match/matcher.ts';
import { fold } from '../../text/fold.ts';
import { Flag } from '../../text/tokens.ts';
import { isCitedTitle } from '../context/cited-title.ts';
import { isQuoted, isSearchString } from '../context/contexts.ts';
import { eponymsOf, type Known } from './eponyms.ts';
import type { Fact, FactSource } from '../rule.ts';

/** A term made of a person's name; the span is that of the name with its possessive ending. */
export interface EponymUse extends Fact {
  /** "Gerota fascia": the name as it should be written, and its thing. */
  readonly term: string;
  readonly possessive: boolean;
  /** The name without the possessive ending, in the capitals that stand there. */
  readonly bare: string;
  /** The whole as it stands there: "Gerota’s fascia". */
  readonly phrase: string;
}

interface Found {
  readonly term: string;
  readonly name: string;
  readonly misread: boolean;
  readonly last: number;
}

/** Eponyms of the table and of the lexicon, possessive or not; their key says which. */
export const eponymUses: FactSource<EponymUse> = {
  *collect(analysis, { lexicon }) {
    const { block, tokens } = analysis;
    if (block.quoted) return;
    const { byName, organizations } = eponymsOf(lexicon.tables.eponyms);
    const ofLexicon = lexiconEponyms(analysis);
    for (let i = 0; i + 1 < tokens.count; i++) {
      const found = eponymAt(i, analysis, byName) ?? ofLexicon.get(i);
      if (!found || isName(i, found.last, analysis, organizations)) continue;
      const use = useAt(i, found, analysis);
      if (isQuoted(analysis, use) || isSearchString(analysis, use) || isCitedTitle(analysis, use)) continue;
      yield use;
    }
  },
};

const textAt = ({ block, tokens }: BlockAnalysis, i: number): string =>
  block.text.slice(tokens.start[i], tokens.end[i]);
const isPossessive = ({ tokens }: BlockAnalysis, i: number): boolean =>
  ((tokens.flags[i] ?? 0) & Flag.Possessive) !== 0;

function useAt(i: number, { term, name, misread, last }: Found, analysis: BlockAnalysis): EponymUse {
  const { block, tokens } = analysis;
  const surface = textAt(analysis, i);
  const possessive = isPossessive(analysis, i);
  const [start, bareEnd] = [tokens.start[i] ?? 0, tokens.end[i] ?? 0];
  const end = possessive ? bareEnd + (/^s/i.test(block.text.slice(bareEnd + 1)) ? 2 : 1) : bareEnd;
  const phrase = block.text.slice(start, tokens.end[last]);
  return {
    key: `${possessive ? '+' : '-'}${term}`,
    start,
    end,
    term,
    possessive,
    bare: misread ? name : surface,
    phrase,
  };
}

/** An eponym of the table: a name with a capital, and right behind it one of its things. */
function eponymAt(i: number, analysis: BlockAnalysis, byName: ReadonlyMap<string, Known>): Found | undefined {
  const surface = textAt(analysis, i);
  if (!/^\p{Lu}/u.test(surface)) return undefined;
  const known = byName.get(fold(surface));
  // "Wilm" alone is a slip of the pen, but only "Wilm's" mistakes the name's end for the possessive.
  if (!known || (known.misread && !isPossessive(analysis, i))) return undefined;
  for (const { text, words } of known.nouns) {
    const last = i + words.length;
    if (last < analysis.tokens.count && words.every((forms, n) => follows(i + n + 1, forms, analysis)))
      return { term: `${known.name} ${text}`, name: known.name, misread: known.misread, last };
  }
  return undefined;
}

function follows(i: number, forms: ReadonlySet<string>, analysis: BlockAnalysis): boolean {
  const { block, tokens } = analysis;
  const gap = block.text.slice(tokens.end[i - 1], tokens.start[i]);
  return /^(['’ʼ]s?)?[\s-]+$/i.test(gap) && forms.has(fold(textAt(analysis, i)));
}

/** A capital on the thing: "Wilms' Tumor Study" is a name, and in running text so is any other but a heading. */
function isName(first: number, last: number, analysis: BlockAnalysis, organizations: ReadonlySet<string>): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(textAt(analysis, first + 1))) return false;
  if (analysis.block.kind !== 'heading') return true;
  const near = [first - 1, last + 1, last + 2].filter((i) => i >= 0 && i < analysis.tokens.count);
  return near.some((i) => organizations.has(fold(textAt(analysis, i))));
}

// Models, scores and trials bear their makers' names, and "Motzer's trial" may well be his own.
const owned = new Set(['staging-grading', 'trials', 'writing-publication', 'systemic-therapy', 'epidemiology-risk']);

/** By token, the names within the lexicon's terms, other than at their end. */
function lexiconEponyms(analysis: BlockAnalysis): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const occurrence of analysis.occurrences) {
    const { firstToken, lastToken } = occurrence;
    for (let i = firstToken; i < lastToken; i++) {
      const name = textAt(analysis, i);
      const entry = /^\p{Lu}\p{Ll}/u.test(name) ? certainSense(occurrence)?.entry : undefined;
      if (!entry || owned.has(entry.concept.category)) continue;
      const { text } = entry.designation;
      if (hasBare(text, name)) found.set(i, { term: text, name, misread: false, last: lastToken });
    }
  }
  return found;
}

/** True where a designation has the name as a word without a possessive ending. */
function hasBare(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && /^(?![\p{L}'’])/u.test(text.slice(at + name.length));
}
