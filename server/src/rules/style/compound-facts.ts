import type { BlockAnalysis } from '../../match/analysis.ts';
import { fold } from '../../text/fold.ts';
import { Flag } from '../../text/tokens.ts';
import { avoidedForms, type AvoidedForm, type AvoidedForms } from './compounds.ts';
import { isCitedTitle } from '../context/cited-title.ts';
import { isInTitle, isNotEnglish, isQuoted, isSearchString } from '../context/contexts.ts';
import type { Fact, FactSource } from '../rule.ts';

/** A place where a form stands that the style avoids. */
export interface AvoidedUse extends Fact {
  readonly form: AvoidedForm;
  readonly surface: string;
}

export const avoidedUses: FactSource<AvoidedUse> = {
  *collect(analysis, { lexicon, profile }) {
    const forms = avoidedForms(lexicon.tables, profile);
    if (forms.size === 0 || analysis.block.quoted) return;
    const { text } = analysis.block;
    const words = new Words(analysis);
    let english: boolean | undefined;
    for (let first = 0; first < words.count; first++) {
      const form = formAt(first, forms, words);
      if (!form) continue;
      const last = first + form.words.length - 1;
      const span = { start: words.start(first), end: words.end(last) };
      english ??= !isNotEnglish(analysis);
      if (!english) return;
      first = last;
      if (isLegitimate(analysis, span)) continue;
      yield { key: `${form.use} ${form.avoid}`, ...span, form, surface: text.slice(span.start, span.end) };
    }
  },
};

/** The words of a block, folded when they are asked for. */
class Words {
  readonly count: number;
  readonly #analysis: BlockAnalysis;

  constructor(analysis: BlockAnalysis) {
    this.#analysis = analysis;
    this.count = analysis.tokens.count;
  }

  start = (i: number): number => this.#analysis.tokens.start[i] ?? 0;
  end = (i: number): number => this.#analysis.tokens.end[i] ?? 0;
  key = (i: number): string => fold(this.#analysis.block.text.slice(this.start(i), this.end(i)));

  /** What stands between a word and the next one; any white space is a space. */
  joint(i: number): string {
    const { block, tokens } = this.#analysis;
    if (((tokens.flags[i] ?? 0) & Flag.Possessive) !== 0) return '’s';
    return block.text
      .slice(this.end(i), this.start(i + 1))
      .replace(/\s+/g, ' ')
      .replace(/[\u2010\u2011]/g, '-');
  }

  /** The word before, or the two before, with nothing but white space between. */
  before(i: number): string[] {
    if (i === 0 || this.joint(i - 1) !== ' ') return [];
    const word = this.key(i - 1);
    return i > 1 && this.joint(i - 2) === ' ' ? [word, `${this.key(i - 2)} ${word}`] : [word];
  }

  after(i: number): string[] {
    if (i + 1 >= this.count) return [];
    const joint = this.joint(i);
    return joint === ' ' ? [this.key(i + 1)] : [];
  }

  /** A hyphen, dash or slash makes it part of something longer. */
  isGlued(first: number, last: number): boolean {
    const { text } = this.#analysis.block;
    return /[\p{Pd}/]/u.test(text.charAt(this.start(first) - 1) + text.charAt(this.end(last)));
  }
}

function formAt(first: number, forms: AvoidedForms, words: Words): AvoidedForm | undefined {
  return forms.get(words.key(first))?.find((form) => {
    const last = first + form.words.length - 1;
    return (
      last < words.count &&
      form.words.every((word, i) => i === 0 || words.key(first + i) === word) &&
      form.joints.every((joint, i) => words.joint(first + i) === joint) &&
      !words.isGlued(first, last) &&
      isMeant(form, words.before(first), words.after(last))
    );
  });
}

function isMeant({ before, after, notAfter, notBefore }: AvoidedForm, previous: string[], next: string[]): boolean {
  const has = (list: ReadonlySet<string>, words: readonly string[]) => words.some((word) => list.has(word));
  return (
    (!before || has(before, next)) &&
    (!after || has(after, previous)) &&
    !has(notAfter, previous) &&
    !has(notBefore, next)
  );
}

type Span = Parameters<typeof isQuoted>[1];

const isLegitimate = (analysis: BlockAnalysis, span: Span): boolean =>
  isCapitalisedInside(analysis, span) ||
  isInTitle(analysis, span) ||
  isSearchString(analysis, span) ||
  isQuoted(analysis, span) ||
  isCitedTitle(analysis, span);

/** "Long Term Care Study": a name, unless it is two persons' ("Kaplan Meier") or this text's own heading. */
function isCapitalisedInside({ block }: BlockAnalysis, { start, end }: Span): boolean {
  const surface = block.text.slice(start, end);
  const next = /^\s+(\p{L})/u.exec(block.text.slice(end, end + 4))?.[1] ?? '';
  return block.kind !== 'heading' && /^\p{Lu}/u.test(surface) && /\p{Lu}/u.test(next) && next === next.toUpperCase();
}
