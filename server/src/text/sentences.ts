/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// A full stop behind these ends no sentence, unless nothing follows it.
const abbreviated =
  /(?:^|[\s([])(?:e\.?g|i\.?e|cf|ca|vs?|viz|et al|etc|approx|resp|no|nos|fig|figs|tab|eq|ref|refs|suppl|vol|pp?|ed|eds|dr|prof|mr|mrs|ms|st|jr|sr|inc|ltd|co|dept|univ|min|max|\p{Lu})\.$/iu;
const end = /[.!?…][)\]"'”’]*(?=\s+[("'“‘[]*[\p{Lu}\p{N}]|\s*$)/gu;
const reach = 12;

/** The sentences of a text, with what white space follows each left out; together they hold every other character. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = skipSpace(text, 0);
  for (const found of text.matchAll(end)) {
    const stop = found.index + found[0].length;
    const upTo = text.slice(Math.max(start, found.index + 1 - reach), found.index + 1);
    if (stop <= start || (stop < text.trimEnd().length && abbreviated.test(upTo))) continue;
    sentences.push({ start, end: stop });
    start = skipSpace(text, stop);
  }
  const last = text.trimEnd().length;
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

/** Of a text's sentences the one that holds an offset, or the last one before it; undefined where there is none. */
export function sentenceAt<S extends Stretch>(sentences: readonly S[], offset: number): S | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
