import type { Stretch } from '../text/sentences.ts';

const maxLength = 120;
// A long form never begins or ends with one of these, nor runs past the end of a clause.
const idle =
  /^(of|in|the|and|or|with|for|to|by|on|at|is|are|was|were|as|an?|from|that|than|this|its?|be|not|no|called|termed|also)$/i;
const clauseEnd = /[.;:!?)\]](?=\s)|[([\t\ufffc]/g;

/**
 * The words right before `end` that a short form abbreviates: the shortest ones in which its letters stand in order, the
 * first of them at the start of a word (the algorithm of Schwartz and Hearst, Pac Symp Biocomput 2003:451).
 */
export function longFormBefore(short: string, text: string, end: number): Stretch | undefined {
  let stop = end;
  while (stop > 0 && /[\s,"“‘'”’]/.test(text.charAt(stop - 1))) stop--;
  const floor = wordsBack(text, stop, mostWords(short));
  const start = matchBackwards(lettersOf(short), text, floor, stop);
  return start !== undefined && isPlausible(short, text.slice(start, stop)) ? { start, end: stop } : undefined;
}

/** The words from `start` on, all of them, where a short form abbreviates them: for "SF (long form)" and "SF: long form". */
export function longFormWithin(short: string, text: string, start: number, end: number): Stretch | undefined {
  const article = /^\s*(?:an?|the)?\s+/i.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
  const [from, stop] = [start + article, start + text.slice(start, end).trimEnd().length];
  if (stop - from > maxLength) return undefined;
  const found = matchBackwards(lettersOf(short), text, from, stop);
  const long = text.slice(from, stop);
  const isWhole = found === from && long.split(/[\s-]+/).length <= mostWords(short);
  return isWhole && isPlausible(short, long) ? { start: from, end: stop } : undefined;
}

const lettersOf = (short: string) => short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const mostWords = (short: string) => Math.min(short.length + 5, short.length * 2);

/** The offset at which the last `count` words before `end` begin, within the clause. */
function wordsBack(text: string, end: number, count: number): number {
  const reach = Math.max(0, end - maxLength);
  const window = text.slice(reach, end);
  let from = reach === 0 ? 0 : window.search(/\s/) + 1;
  for (const mark of window.matchAll(clauseEnd)) from = Math.max(from, mark.index + 1);
  const words = [...window.slice(from).matchAll(/\S+/g)];
  return reach + from + (words.at(-count)?.index ?? words[0]?.index ?? 0);
}

/** Each letter as far to the right as it can be; the first one has to begin a word. */
function matchBackwards(letters: string, text: string, floor: number, end: number): number | undefined {
  let at = end;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at >= floor && (text.charAt(at).toLowerCase() !== letters[i] || (i === 0 && isInWord(text, at))));
    if (at < floor) return undefined;
  }
  return letters === '' ? undefined : at;
}

const isInWord = (text: string, at: number) => at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));

function isPlausible(short: string, long: string): boolean {
  const words = long.split(/[\s/–-]+/).filter(Boolean);
  const letters = lettersOf(short);
  const starts = words.filter((word) => letters.includes(word.charAt(0).toLowerCase()));
  const content = words.filter((word) => !idle.test(word));
  return (
    long.length > short.length + 2 &&
    !words.includes(short) &&
    !idle.test(words[0] ?? '') &&
    !idle.test(words.at(-1) ?? '') &&
    /\p{Ll}{2}/u.test(long) &&
    starts.length * 2 >= content.length &&
    // "radiotherapy (RT)" has two letters in one word; three or more need a second word or a long one.
    (content.length > 1 || letters.length <= 4)
  );
}

/** True where every word of weight gives its first letter, in order: "stereotactic body radiotherapy" for SBRT. */
export function isByInitials(short: string, long: string): boolean {
  const letters = lettersOf(short);
  let at = 0;
  return contentOf(long).every((word) => {
    const found = letters.indexOf(word.charAt(0).toLowerCase(), at);
    at = found + 1;
    return found >= 0;
  });
}

/** True for a phrase that can be nothing but the long form: by initials, as many words as letters, no comma, no abbreviation. */
export function isAcronymOf(short: string, long: string): boolean {
  const [words, letters] = [contentOf(long).length, lettersOf(short).length];
  const isPhrase = !/[,;]|\p{Lu}\S*\p{Lu}/u.test(long) && words > 1 && words >= letters - 1 && words <= letters;
  return isPhrase && isByInitials(short, long);
}

const contentOf = (long: string) => long.split(/[\s/–-]+/).filter((word) => word !== '' && !idle.test(word));
