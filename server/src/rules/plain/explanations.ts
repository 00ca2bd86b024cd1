import type { Entry } from '../../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Occurrence } from '../../match/matcher.ts';
import { sentenceAt } from '../../text/sentences.ts';
import type { Jargon } from './words.ts';
import type { Span } from '../rule.ts';

/**
 * How a text tells what a term means: right there, for a reader who goes on (`here`), or where a reader looks it up, in
 * a list of words or a section of its own (`glossary`). Undefined: it only uses the term.
 */
export type Explanation = 'here' | 'glossary' | undefined;

const reach = 160;

/** A term as it stands in a block. */
export interface Standing {
  readonly analysis: BlockAnalysis;
  /** The occurrence's index in the block. */
  readonly index: number;
  readonly occurrence: Occurrence;
  readonly entry: Entry;
  readonly jargon: Jargon;
  /** Ids of concepts that a name which everybody knows stands for in the same block. */
  readonly plainlyNamed: ReadonlySet<string>;
}

export function explanationOf(standing: Standing): Explanation {
  const { analysis, occurrence } = standing;
  const { text, kind } = analysis.block;
  // Plain text may have asterisks around a term.
  const before = text.slice(Math.max(0, occurrence.start - reach), occurrence.start).replace(/[*_]{1,3}$/, '');
  const after = text.slice(occurrence.end, occurrence.end + reach).replace(/^[*_]{1,3}/, '');
  if (kind === 'heading') return isOwnHeading(before, after) ? 'glossary' : undefined;
  if (isEntry(analysis, before, after)) return 'glossary';
  const isExplained =
    isNamed(standing, before) ||
    isDefined(after) ||
    isGlossed(standing) ||
    standing.plainlyNamed.has(standing.entry.concept.id) ||
    isToldNext(standing);
  return isExplained ? 'here' : undefined;
}

const maxHeading = 30;

/** "What is a nephrectomy?": the section tells. */
const isOwnHeading = (before: string, after: string) => before.length + after.length <= maxHeading;

/** "Nephrectomy: ..." at the start of an item, or a cell of its own. */
const isEntry = ({ block }: BlockAnalysis, before: string, after: string): boolean =>
  /(^|[.?!:;]\s*|\s[-•]\s)[^\p{L}\p{N}]*$/u.test(before) &&
  (block.kind === 'cell'
    ? /^\W*$/.test(before) && /^\W*(\([^)]*\)\W*)?$/.test(after)
    : /^\s*(\([^)]{1,80}\)\s*)?(:|[–—]|\s-\s)\s*\S/.test(after));

const naming =
  /\b(called|known as|named|termed|means?|refers? to|(medical|other|another|technical) (name|term|word)s?( for \w+)? (is|are)|or|i\.e\.,?|such as)[\s,:]+(also )?(an? |the )?["“‘'*]?$/i;
const inBrackets = /\((?:[^()]{0,60}[\s,;])?$/;

/** "Kidney removal (nephrectomy)", "tubes called ureters": the words before tell. */
function isNamed(standing: Standing, before: string): boolean {
  if (/\b(or|such as)[\s,]+(an? |the )?$/i.test(before)) return /[,(]\s*or\s+(an? |the )?$/i.test(before);
  if (naming.test(before)) return true;
  const opened = inBrackets.exec(before);
  if (!opened) return false;
  const bracket = standing.occurrence.start - (before.length - opened.index);
  return !isOnlyName(standing, { start: bracket - reach, end: bracket }, true);
}

const reject =
  'not|never|no|often|usually|sometimes|rarely|always|commonly|mainly|mostly|used|done|given|made|needed|possible|likely|present|found|seen|important|very|more|less|most|still|now|available|safe|effective|better|worse|rare|common|high|low|normal|under|in|on|at|for|from|with|also|only|too|so|as|about|if|because|going|being|over|and|or|your|their|our|\\p{L}+ed';
const defining = [
  new RegExp(String.raw`^\s*(\([^)]{1,120}\)\s*)?,?\s*(?:is|are|was|were)\s+(?!(?:${reject})\b)\p{L}`, 'iu'),
  /^\s*(\([^)]{1,120}\)\s*)?,?\s*(means?|refers? to|happens? when|occurs? when|describes?|stands? for|involves?|checks?|measures?|uses?|removes?|destroys?|kills?|shows?|sits?|lies?)\b/i,
  /^\s*(\([^)]{1,120}\)\s*)?,\s*(an?|the|which \w+|that is|meaning|also (called|known)|i\.e\.|in which|where|when|or)\s/i,
  /^\s*(\([^)]{1,120}\)\s*)?[–—:]\s*\p{Ll}/iu,
  /^\s\p{L}+,\s(which (is|are|means)|that is|meaning)\b/iu,
];

/** "A ureter is a tube ...", "..., a tube from ...". */
const isDefined = (after: string) => defining.some((pattern) => pattern.test(after));

/** "Nephrectomy (surgery to remove a kidney)": brackets with words of their own. */
function isGlossed(standing: Standing): boolean {
  const { text } = standing.analysis.block;
  const { end } = standing.occurrence;
  const found = /^(?:['’]s?)?[*_]{0,3}(?:\s\p{L}+)?\s*\(([^()]{3,300})\)/u.exec(text.slice(end, end + 340));
  if (!found) return false;
  const [whole, inside = ''] = found;
  if (!/\p{Ll}{3}/u.test(inside) || /^(see|figures?|fig\.?|tables?|box|page|e\.g\.)\b/i.test(inside)) return false;
  const closing = end + whole.length;
  return !isOnlyName(standing, { start: closing - 1 - inside.length, end: closing - 1 }, false);
}

// So many occurrences lie within reach at most, or nearly so.
const near = 20;

/** True where a stretch holds (or, `atEnd`, ends with) only another name of the concept that is jargon as well. */
function isOnlyName({ analysis, index, entry, jargon }: Standing, span: Span, atEnd: boolean): boolean {
  const { text } = analysis.block;
  return analysis.occurrences.slice(Math.max(0, index - near), index + near).some(({ start, end, senses }) => {
    const isOther = senses.some((sense) => sense.entry.concept === entry.concept && jargon.has(sense.entry));
    if (!isOther || start < span.start || end > span.end) return false;
    return !/\p{L}{3}/u.test((atEnd ? '' : text.slice(span.start, start)) + text.slice(end, span.end));
  });
}

/** "You may need a nephrectomy. This is surgery to ..." */
function isToldNext({ analysis: { block, sentences }, occurrence }: Standing): boolean {
  const end = sentenceAt(sentences, occurrence.start)?.end ?? block.text.length;
  return /^\s*(This|That|It|These|They|Both)( \p{L}+){0,2}? (is|are|means?|refers?|happens?|involves?|uses?|removes?|helps?|works?|lets?)\b/u.test(
    block.text.slice(end, end + reach),
  );
}
