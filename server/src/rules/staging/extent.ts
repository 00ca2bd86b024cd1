import type { Staging } from '../../lexicon/data/staging.ts';
import { compareCategories } from '../../notation/staging-table.ts';
import { phrasePattern } from '../../notation/words.ts';
import { onlyCategory, type Category } from '../../notation/tnm.ts';
import { onlyT, type Mismatch, type Statement } from './statement.ts';

type Extension = Staging['extensions'][number];

const doubt =
  /\b(?:no|not|non|without|absen\w+|negative|free|neither|nor|never|denied|exclud\w+|spar\w+|abut\w*|adjacent|adherent|contact\w*|suspicio\w+|suspect\w*|possibl\w+|probabl\w+|may|might|could|can|cannot|unclear|uncertain|equivocal|risk\w*|predict\w*|likely|near|close|toward\w*|up to|reach\w*|except|patients|cases|tumou?rs|biops\w+)\b|\bn't\b/i;
const into =
  /\b(?:invad\w+|infiltrat\w+|penetrat\w+|breach\w+|involv\w+|extend\w* (?:in)?to|extension into|invasion (?:of|into)|grow\w* (?:in)?to|thromb\w+ (?:in|into|within|of|extending into))\s+(?:the\s|its\s|(?:left|right)\s|ipsilateral\s){0,3}$/i;
const onward = /^\s(?:tumou?r\s)?(?:invasion|infiltration|involvement|extension|thromb(?:us|i|osis))\b/i;
const reach = 70;

/** What a tumor is said to invade, or not to leave, against its T category. */
export function* extentMismatches(statement: Statement): Generator<Mismatch> {
  const category = onlyT(statement);
  if (!category || category.value === 'TX' || doubt.test(statement.text)) return;
  if (isConfined(statement)) {
    if (!invadedIn(statement) && /^T[34]/.test(category.value)) yield confinedMismatch(statement, category);
    return;
  }
  const extension = invadedIn(statement);
  if (!extension) return;
  const order = compareCategories(category.value, extension.category);
  if (order < 0 || (extension.reading === 'exactly' && order !== 0))
    yield extensionMismatch(statement, category, extension);
}

const patterns = new WeakMap<Staging, { readonly invaded: RegExp; readonly confined: RegExp }>();

function patternsOf(staging: Staging) {
  let found = patterns.get(staging);
  if (!found) {
    found = {
      invaded: phrasePattern(staging.extensions.map(({ phrases }) => phrases)),
      confined: phrasePattern([staging.confined]),
    };
    patterns.set(staging, found);
  }
  return found;
}

/** The structure said to be invaded that asks for the highest category. */
function invadedIn({ text, staging }: Statement): Extension | undefined {
  let highest: Extension | undefined;
  for (const match of text.matchAll(patternsOf(staging).invaded)) {
    const extension = staging.extensions[match.slice(1).findIndex((group) => group !== undefined)];
    if (!extension || !isInvaded(text, match.index, match.index + match[0].length, extension)) continue;
    if (!highest || compareCategories(extension.category, highest.category) > 0) highest = extension;
  }
  return highest;
}

const saysSo = /^(?:beyond|through|direct|contiguous)\b/;

const isInvaded = (text: string, start: number, end: number, { phrases }: Extension) =>
  phrases.every((phrase) => saysSo.test(phrase)) ||
  into.test(text.slice(Math.max(0, start - reach), start)) ||
  onward.test(text.slice(end, end + reach));

function isConfined({ text, staging }: Statement): boolean {
  const { confined } = patternsOf(staging);
  confined.lastIndex = 0;
  const match = confined.exec(text);
  return match !== null && !/^\s(?:and|or|but|with|except|capsule)\b/i.test(text.slice(confined.lastIndex));
}

const extensionMismatch = (
  { staging }: Statement,
  category: Category,
  { category: asked, phrases, reading, note }: Extension,
): Mismatch => ({
  start: category.start,
  end: category.end,
  term: `${category.value} ${phrases[0] ?? asked}`,
  message: `${category.prefix}${category.value} does not go with the extent that is written (${phrases[0] ?? asked}): that is ${asked}${reading === 'atLeast' ? ' or higher' : ''} (${staging.name}). ${note === undefined ? '' : `${note} `}Consider which of the two is meant.`,
  replacements: [category.prefix + asked + category.suffix],
});

const confinedMismatch = ({ staging }: Statement, category: Category): Mismatch => ({
  start: category.start,
  end: category.end,
  term: `${category.value} confined`,
  message: `${category.prefix}${category.value} is a tumor that has left the kidney, but it is written to be limited to it: that is T1 or T2, by size (${staging.name}). Consider which of the two is meant.`,
  replacements: [],
});

const distantPatterns = new WeakMap<Staging, RegExp>();
const withBefore = /(?:\b(?:with|had|has|showed|revealed|and|synchronous|concurrent|multiple)|[,(])\s(?:\w+\s){0,2}$/i;

/** A metastasis to a distant organ beside M0. */
export function* distantMismatches({ tnm, text, staging }: Statement): Generator<Mismatch> {
  const [string, ...others] = tnm;
  const category = string && others.length === 0 ? onlyCategory(string, 'M') : undefined;
  if (!category || category.value !== 'M0' || string?.categories.some(({ prefix }) => /[yra]/.test(prefix))) return;
  if (doubt.test(text) || /\bdevelop\w*|\bafter\b|metachron\w+|\bsurviv\w+|\btim(?:e|ing)\b/i.test(text)) return;
  let pattern = distantPatterns.get(staging);
  if (!pattern)
    distantPatterns.set(staging, (pattern = phrasePattern([staging.distant.flatMap(({ phrases }) => phrases)])));
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  if (!match || !withBefore.test(text.slice(Math.max(0, match.index - reach), match.index))) return;
  yield {
    start: category.start,
    end: category.end,
    term: `M0 ${match[0].toLowerCase()}`,
    message: `M0 says that there is no distant metastasis, but ${match[0]} are written; that is M1, stage IV (${staging.name}). Consider which of the two is meant.`,
    replacements: [`${category.prefix}M1`],
  };
}
