import type { SpellingFamilies } from '../../lexicon/data/spelling-families.ts';
import { variantsOf } from '../../lexicon/spelling.ts';
import type { Tables } from '../../lexicon/tables.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { oncePer } from '../../notation/phrase-index.ts';
import { Flag } from '../../text/tokens.ts';
import { isCitedTitle } from '../context/cited-title.ts';
import { isNotEnglish, isQuoted, isSearchString, isSentenceStart } from '../context/contexts.ts';
import type { Fact, FactSource, Span } from '../rule.ts';

export type Family = SpellingFamilies['families'][number];

/** A word in one of its two spellings. */
export interface Spelling {
  readonly family: Family;
  readonly is: 'US' | 'UK';
  /** In lower case. */
  readonly word: string;
  readonly other: string;
}

export interface SpellingUse extends Fact {
  readonly spelling: Spelling;
}

/** Words that show which spelling a text has; its key is family, spelling and word. */
export const spellingUses: FactSource<SpellingUse> = {
  *collect(analysis, { lexicon }) {
    const { block, tokens } = analysis;
    if (block.quoted || isNotEnglish(analysis)) return;
    const spellings = spellingsOf(lexicon.tables.spelling);
    for (let i = 0; i < tokens.count; i++) {
      if (((tokens.flags[i] ?? 0) & Flag.Word) === 0) continue;
      const span = { start: tokens.start[i] ?? 0, end: tokens.end[i] ?? 0 };
      const found = spellings.of(block.text.slice(span.start, span.end));
      for (const spelling of found) {
        if (!shows(spelling, analysis, span, i)) continue;
        yield { key: `${spelling.family.id} ${spelling.is} ${spelling.word}`, ...span, spelling };
      }
    }
  },
};

const maxRemembered = 20_000;
const wholeWord = /^\p{L}\p{Ll}{2,}$/u;

/** Looks words up in the table's families, each word once. */
class Spellings {
  readonly #families: readonly Family[];
  readonly #derived: readonly Family[];
  readonly #listed = new Map<string, Spelling>();
  readonly #silent: ReadonlySet<string>;
  readonly #known = new Map<string, readonly Spelling[]>();

  constructor(families: readonly Family[]) {
    this.#families = families;
    this.#derived = families.filter(({ by }) => by === 'derived');
    this.#silent = new Set(families.flatMap(({ both = [], exceptions = [] }) => [...both, ...exceptions]));
    for (const family of families.filter(({ by }) => by === 'listed')) this.#list(family);
  }

  of(text: string): readonly Spelling[] {
    const before = this.#known.get(text);
    if (before) return before;
    const found = wholeWord.test(text) ? this.#find(text.toLowerCase()) : [];
    if (this.#known.size >= maxRemembered) this.#known.clear();
    this.#known.set(text, found);
    return found;
  }

  #find(word: string): Spelling[] {
    if (this.#silent.has(word) || this.#families.length === 0) return [];
    const listed = this.#listed.get(word);
    if (listed) return [listed];
    return variantsOf(word).flatMap(({ family: at, is, other }) => {
      const family = this.#derived[at];
      return family ? [{ family, is, word, other }] : [];
    });
  }

  #list(family: Family): void {
    for (const pair of family.pairs) {
      const [us = '', uk = ''] = pair.split(' ');
      this.#listed.set(us, { family, is: 'US', word: us, other: uk });
      this.#listed.set(uk, { family, is: 'UK', word: uk, other: us });
    }
  }
}

const spellingsOf = oncePer(
  (tables: Tables['spelling']) => new Spellings(Object.values(tables).flatMap(({ families }) => families)),
);

/** A word shows its writer's spelling unless it is a name, somebody else's, or not of the family where it stands. */
function shows({ family, is, other }: Spelling, analysis: BlockAnalysis, span: Span, token: number): boolean {
  const { text } = analysis.block;
  if (family.before && is === 'US' && !family.before.includes(nextWord(analysis, token))) return false;
  if (
    /[._/\\@#=]/.test(text.charAt(span.start - 1)) ||
    /^([_/\\@#=]|\.\p{L})/u.test(text.slice(span.end, span.end + 2))
  )
    return false;
  if (/^\p{Lu}/u.test(text.slice(span.start, span.end)) && !isOrdinaryStart(analysis, span)) return false;
  if (isBetweenCapitals(analysis, span) || standsBeside(other, analysis, span)) return false;
  return !isSearchString(analysis, span) && !isQuoted(analysis, span) && !isCitedTitle(analysis, span);
}

const nextWord = ({ block, tokens }: BlockAnalysis, token: number): string =>
  block.text.slice(tokens.start[token + 1], tokens.end[token + 1]).toLowerCase();

const nameReach = 60;

/** A capital at the start of a sentence, and no "Centre for Reviews", says nothing of a name. */
const isOrdinaryStart = (analysis: BlockAnalysis, span: Span): boolean =>
  isSentenceStart(analysis, span) &&
  !/^\s+(for|of|and|in|on)\s+(the\s+)?\p{Lu}/u.test(analysis.block.text.slice(span.end, span.end + nameReach));

/** "European paediatric Soft Tissue Sarcoma Study Group": capitals on both sides make it part of a name. */
const isBetweenCapitals = ({ block }: BlockAnalysis, { start, end }: Span): boolean =>
  /\p{Lu}\p{Ll}+\s$/u.test(block.text.slice(Math.max(0, start - nameReach), start)) &&
  /^\s\p{Lu}\p{Ll}/u.test(block.text.slice(end, end + 3));

const besideReach = 6;

/** "Dyspnea (dyspnoea)" and "tumor or tumour" speak of the spelling. */
function standsBeside(other: string, { block: { text } }: BlockAnalysis, { start, end }: Span): boolean {
  const reach = other.length + besideReach;
  const around = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  return around.some((side) => side.toLowerCase().includes(other));
}
