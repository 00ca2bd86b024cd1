import { otherSpellings } from '../lexicon/spelling.ts';
import { fold } from '../text/fold.ts';

const idle = new Set(['of', 'the', 'a', 'an', 'and', 'for', 'in', 'to', 'with', 'type']);

/** What wordings are compared by: hyphens, number, capitals, US and UK spelling and little words make no other one. */
export function wordingKey(words: string): string {
  return words
    .split(/[\s/‐‑–-]+/)
    .map((word) => plainForm(fold(word.replace(/[^\p{L}\p{N}]/gu, ''))))
    .filter((word) => word !== '' && !idle.has(word))
    .join(' ');
}

const sameThing: Readonly<Record<string, string>> = { cancer: 'carcinoma' };

function plainForm(word: string): string {
  const [first = word] = [word, ...otherSpellings(word)].sort();
  const stem = first.length > 3 ? first.replace(/(?<=[^aeious])ies$/, 'y').replace(/(?<=[^s])e?s$/, '') : first;
  return sameThing[stem] ?? stem;
}

/** "Progression-free survival" and "progression free survival time" are one wording: one holds the other. */
export function isSameWording(a: string, b: string): boolean {
  const [one, other] = [wordingKey(a), wordingKey(b)];
  return one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

const enoughShared = 3;
const longWord = 6;

/**
 * True where two wordings mean one thing though they differ: in one letter or two of a long word, or in the last of
 * four words or more ("hereditary papillary renal cancer", "... carcinoma").
 */
export function isNearWording(a: string, b: string): boolean {
  const [one, other] = [wordingKey(a).split(' '), wordingKey(b).split(' ')];
  const at = one.findIndex((word, i) => word !== other[i]);
  if (one.length !== other.length || at < 0) return false;
  const [word = '', rival = ''] = [one[at], other[at]];
  const restIsOne = one.slice(at + 1).join(' ') === other.slice(at + 1).join(' ');
  return restIsOne && ((at === one.length - 1 && at >= enoughShared) || isNearWord(word, rival));
}

/** Long, and alike but for one letter more, less or other. */
function isNearWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < longWord || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1);
}
