import type { Document, Range } from '../document/document.ts';
import { preferred, type Concept } from '../lexicon/concept.ts';
import { otherSpellings, toUk } from '../lexicon/spelling.ts';
import { Tier, type SearchHit } from '../match/term-search.ts';
import { isWord } from '../text/characters.ts';
import { matchCase } from './fit.ts';

/** A term that can stand for what was typed; its range is on the cursor's line and holds the cursor. */
export interface Suggestion extends Range {
  readonly text: string;
  readonly concept: Concept;
  /** Why it is offered, where its own text does not show it: the form that was typed ("Opdivo"). */
  readonly via?: string;
  /** What was typed, from `start` to the cursor. */
  readonly typed: string;
}

const maxSuggestions = 20;
const minTyped = 3;
const maxWords = 5;
const maxBack = 64;

/** Terms for the words before a UTF-16 offset, best first; none in code, addresses and citations. */
export function suggestionsAt(document: Document, offset: number): Suggestion[] {
  const typed = typedBefore(document.text, offset);
  if (typed.length === 0 || !isProse(document, offset)) return [];
  const end = endOfWord(document.text, offset);
  const found = new Map<string, Suggestion & { readonly exact: boolean }>();
  // More words first: who typed "partial nefrect" means the operation, not its last word.
  for (const start of typed) {
    const text = document.text.slice(start, offset);
    const words = text.split(/[\s-]+/).length;
    for (const hit of document.knowledge.search.search(text, maxSuggestions)) {
      if (words > 1 && !spans(hit, words)) continue;
      const suggestion = toSuggestion(document, hit, text, { start, end });
      const key = suggestion.text.toLowerCase();
      if (suggestion.text !== text && !found.has(key))
        found.set(key, { ...suggestion, exact: hit.tier === Tier.Exact });
    }
  }
  // What was typed in full comes before what several words are merely like.
  return [...found.values()].sort((a, b) => Number(b.exact) - Number(a.exact)).slice(0, maxSuggestions);
}

/** Where the last five, four ... words before the cursor start, on its line and within 64 units; longest first. */
function typedBefore(text: string, offset: number): number[] {
  const starts: number[] = [];
  let at = offset;
  while (starts.length < maxWords) {
    const wordEnd = at;
    while (at > 0 && offset - at < maxBack && isWord(text.charCodeAt(at - 1))) at--;
    if (at === wordEnd) break;
    starts.unshift(at);
    const joint = text.charAt(at - 1);
    if (joint !== ' ' && joint !== '-' && joint !== '\u00a0') break;
    at--;
  }
  return starts.filter((start) => offset - start >= minTyped);
}

/** The end of the word the cursor is in, so that what is accepted does not leave half a word behind. */
function endOfWord(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && end - offset < maxBack && isWord(text.charCodeAt(end))) end++;
  return end;
}

/** False in code, addresses, citations and front matter: there the text before the cursor is not in any block. */
function isProse(document: Document, offset: number): boolean {
  const place = document.at(offset);
  return place !== undefined && isWord(place.block.block.text.charCodeAt(place.offset - 1));
}

/** A hit for several words must have as many, or the words before the last would be lost. */
function spans({ entry, tier }: SearchHit, words: number): boolean {
  return tier <= Tier.Sound || entry.designation.text.split(/[\s-]+/).length >= words;
}

function toSuggestion(document: Document, { entry, text }: SearchHit, typed: string, range: Range): Suggestion {
  const { designation, concept } = entry;
  const own = !designation.hidden && (designation.status === 'preferred' || designation.status === 'admitted');
  const written =
    own && designation.form !== 'brand' && designation.form !== 'code' && designation.form !== 'abbreviation';
  // What is not interchangeable is not offered in its place either.
  const instead = designation.replacing === 'never' ? undefined : designation.use;
  const chosen = spelled(written ? text : (instead ?? preferred(concept).text), document);
  const capital = !/^\p{Lu}/u.test(text) || beginsSentence(document.text, range.start);
  return {
    ...range,
    typed,
    concept,
    text: capital ? matchCase(chosen, typed) : chosen,
    ...(!written && { via: designation.text }),
  };
}

/** A name's own capital ("Opdivo") is no reason for one in the term it leads to, unless a sentence begins there. */
function beginsSentence(text: string, start: number): boolean {
  return /(^|[.!?\n#>*-])\s*$/.test(text.slice(Math.max(0, start - 4), start));
}

/** UK spelling in a document that is written in it. */
function spelled(text: string, document: Document): string {
  if (document.profile.spelling !== 'UK') return text;
  return text.replace(/\p{L}{4,}/gu, (word) => (otherSpellings(word).length > 0 ? toUk(word) : word));
}
