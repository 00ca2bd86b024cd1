import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { Designation } from './concept.ts';
import { headIndex, plurals } from './plural.ts';
import { otherSpellings } from './spelling.ts';

/** What a derived form differs in from the designation as written. */
export const Variation = { None: 0, Plural: 1, Spelling: 2, Contracted: 4 } as const;

/** One way a designation can stand in a text: its folded tokens, and how it was derived. */
export interface Form {
  readonly tokens: readonly string[];
  readonly variation: number;
}

interface Word {
  readonly key: string;
  readonly text: string;
  /** A hyphen joins it to the word before. */
  readonly hyphened: boolean;
}

const maxForms = 64;
// Prefixes that are written closed, hyphenated or apart: nonmetastatic, non-metastatic.
const prefixes =
  /^(non|anti|pre|post|peri|para|oligo|poly|micro|neo|retro|intra|inter|immuno|hyper|extra|infra|supra|trans|multi)(?=[a-z]{4})/;

// Several indexes ask for the same forms; a designation never changes.
const known = new WeakMap<Designation, readonly Form[]>();

/** Every form of a designation that writers use, derived by rule (terminology/GUIDELINES.md lists the rules). */
export function formsOf(designation: Designation): readonly Form[] {
  const before = known.get(designation);
  if (before) return before;
  const forms = derive(designation);
  known.set(designation, forms);
  return forms;
}

function derive(designation: Designation): Form[] {
  const words = wordsOf(designation.text);
  const inflects = designation.form !== 'adjective' && designation.form !== 'symbol' && designation.form !== 'code';
  const head = inflects ? headIndex(words.map((word) => word.text)) : -1;
  let forms: Form[] = [{ tokens: [], variation: Variation.None }];
  words.forEach((word, i) => {
    forms = forms
      .flatMap((form) => alternatives(word, i === head, designation).map((next) => join(form, next)))
      .slice(0, maxForms);
  });
  const all = [...forms, ...closed(words)];
  return unique([...all, ...all.flatMap(contracted)]);
}

function wordsOf(text: string): Word[] {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, i) => {
    const piece = text.slice(start[i], end[i]);
    return { key: fold(piece), text: piece, hyphened: i > 0 && text.slice(end[i - 1], start[i]) === '-' };
  });
}

const join = (form: Form, next: Form): Form => ({
  tokens: [...form.tokens, ...next.tokens],
  variation: form.variation | next.variation,
});

function alternatives({ key, text }: Word, isHead: boolean, designation: Designation): Form[] {
  const bare: Form[] = [{ tokens: [key], variation: Variation.None }];
  if (designation.form === 'abbreviation' || designation.form === 'symbol' || designation.form === 'code') {
    return isHead && designation.form === 'abbreviation'
      ? [...bare, { tokens: [`${key}s`], variation: Variation.Plural }]
      : [...bare, ...splitGreek(key)];
  }
  const forms = [key, ...otherSpellings(key)].flatMap((spelling) => {
    const variation = spelling === key ? Variation.None : Variation.Spelling;
    const singular = { tokens: [spelling], variation };
    if (!isHead || !/^\p{L}+$/u.test(text)) return [singular];
    return [
      singular,
      ...plurals(spelling).map((plural) => ({ tokens: [fold(plural)], variation: variation | Variation.Plural })),
    ];
  });
  return [...forms, ...forms.flatMap(splitPrefix), ...splitGreek(key)];
}

function splitPrefix({ tokens, variation }: Form): Form[] {
  const [word = ''] = tokens;
  const prefix = prefixes.exec(word)?.[0];
  return prefix === undefined ? [] : [{ tokens: [prefix, word.slice(prefix.length)], variation }];
}

/** "2α" is one token and "2 alpha" two. */
function splitGreek(key: string): Form[] {
  const [, number, letter] = /^(\d+)(alpha|beta|gamma|delta)$/.exec(key) ?? [];
  return number !== undefined && letter !== undefined ? [{ tokens: [number, letter], variation: Variation.None }] : [];
}

/** "clear cell renal cell carcinoma" is also written "clear cell RCC". */
function contracted({ tokens, variation }: Form): Form[] {
  if (tokens.length === 3) return [];
  return tokens.flatMap((token, at) => {
    const head = tokens[at + 2] ?? '';
    if (token !== 'renal' || tokens[at + 1] !== 'cell' || !/^carcinoma(s|ta)?$/.test(head)) return [];
    const short = head === 'carcinoma' ? 'rcc' : 'rccs';
    return [
      { tokens: [...tokens.slice(0, at), short, ...tokens.slice(at + 3)], variation: variation | Variation.Contracted },
    ];
  });
}

/** A hyphenated compound closed up: "PD-1" as "PD1", "follow-up care" as "followup care". */
function closed(words: readonly Word[]): Form[] {
  if (!words.some((word) => word.hyphened)) return [];
  const tokens: string[] = [];
  for (const word of words) {
    if (word.hyphened) tokens.push((tokens.pop() ?? '') + word.key);
    else tokens.push(word.key);
  }
  return [{ tokens, variation: Variation.None }];
}

function unique(forms: readonly Form[]): Form[] {
  return [...new Map(forms.map((form) => [form.tokens.join(' '), form] as const).reverse()).values()].reverse();
}

/** The words of a designation, folded; for indexes over single words. */
export const keysOf = (text: string): string[] => wordsOf(text).map((word) => word.key);
