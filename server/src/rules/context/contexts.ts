import type { BlockAnalysis } from '../../match/analysis.ts';
import { sentenceAt } from '../../text/sentences.ts';
import type { Span } from '../rule.ts';

const reach = 80;
// Each looks at the text right before the span and stops at the end of a sentence.
const beforeFormerName: readonly RegExp[] = [
  /\b(formerly|historically|so-called|older (term|name)s?|old (term|name)s?|obsolete|outdated|superseded|synonyms?|replac(ed|es|ing))\b[^.;!?]*$/i,
  /\b(also|previously|originally|once|earlier) (called|known|termed|named|designated|classified|described|referred)\b[^.;!?)]*$/i,
  /\b(called|known as|termed|named|labell?ed|classified as|described as|referred to as|a\.?k\.?a\.?)[\s,:]+([\w-]+ ){0,2}["“‘'(]?$/i,
  /\b(name|term|word|label|eponym|designation|expression)s?( (such as|like))?\s+["“‘'(]?$/i,
  /\b(also|now|then|once|not|no longer|rather than|instead of)\s+(an? |the )?["“‘'(]?$/i,
];

const overtaken =
  /^\s*[,(]?\s*(is |was |which (is|was) )?(superseded|now|replaced|renamed|formerly|obsolete|abandoned|the former)\b|^[^.;()]*\((now|today|currently|since \d{4}) |^\s(was|were) an? (\w+ )?(classification|category|entity|term|name)\b/i;

/** True where the text says that a name is a former or another one: "formerly called ...", "... (now ...)". */
export function isNamedAsFormer({ block }: BlockAnalysis, span: Span): boolean {
  return (
    beforeFormerName.some((pattern) => pattern.test(block.text.slice(Math.max(0, span.start - reach), span.start))) ||
    overtaken.test(block.text.slice(span.end, span.end + reach))
  );
}

/** True where a text speaks of a name rather than with it: in brackets, in quotation marks, behind a slash, as a former one. */
export function isMentioned(analysis: BlockAnalysis, span: Span): boolean {
  const { text } = analysis.block;
  const [before, after] = [text.slice(Math.max(0, span.start - 3), span.start), text.slice(span.end, span.end + 3)];
  const inBrackets = /[([]\s*$/.test(before) && /^\s*[)\],;]/.test(after);
  return (
    inBrackets ||
    before.endsWith('/') ||
    after.startsWith('/') ||
    isQuoted(analysis, span) ||
    isNamedAsFormer(analysis, span)
  );
}

const opening = '"“„«‘';
const closing = '"”“»’';
const maxQuotation = 400;

/** True within quotation marks: somebody else's words, or a word that is spoken of. */
export function isQuoted({ block }: BlockAnalysis, span: Span): boolean {
  if (block.quoted) return true;
  for (let mark = 0; mark < opening.length; mark++) {
    const [open = '', close = ''] = [opening[mark], closing[mark]];
    const before = block.text.slice(Math.max(0, span.start - maxQuotation), span.start);
    if (open === close ? count(before, open) % 2 === 0 : before.lastIndexOf(open) <= before.lastIndexOf(close))
      continue;
    if (block.text.slice(span.end, span.end + maxQuotation).includes(close)) return true;
  }
  return false;
}

const count = (text: string, mark: string) => text.split(mark).length - 1;

/** True in a database search string: Boolean operators or field tags stand around the span. */
export function isSearchString({ block }: BlockAnalysis, span: Span): boolean {
  const around = block.text.slice(Math.max(0, span.start - reach), span.end + reach);
  return /\b(AND|OR|NOT)\b(?=.*[("])|\[(MeSH|tiab|ti|ab|tw|Title\/Abstract)[^\]]*\]|\.(ti|ab|mp|tw)\b|\bexp /.test(
    around,
  );
}

/** True at the start of a sentence or block, where a capital letter says nothing; what follows must read like a sentence. */
export function isSentenceStart({ block }: BlockAnalysis, { start, end }: Span): boolean {
  if (
    !/^[\s,-]*\p{Ll}/u.test(block.text.slice(end, end + 4)) &&
    block.kind !== 'heading' &&
    end < block.text.trimEnd().length
  )
    return false;
  return /(^|[.!?:•–—]["”’)\]]?)\s*["“‘([]*$/.test(block.text.slice(Math.max(0, start - 6), start));
}

const functionWords =
  /\b(the|of|and|in|to|is|are|was|were|with|for|by|or|an?|that|this|from|has|have|had|be|been|as|at|on|not|may|can|it|which)\b/i;
const enoughWords = 8;

/** True for a text of some length without one of the commonest English words: a name list, or another language. */
export function isNotEnglish({ block, tokens }: BlockAnalysis): boolean {
  return tokens.count >= enoughWords && !functionWords.test(block.text);
}

/** True in a list of the words that somebody searched for. */
export function isSearchTerm({ block }: BlockAnalysis, { start }: Span): boolean {
  return /\b(search (term|word|string|phrase|quer)\w*|key ?words?|searched for|MeSH)\b[^.;!?]*$/i.test(
    block.text.slice(Math.max(0, start - 2 * reach), start),
  );
}

const citedReach = 250;
// "J Urol 2009;181:55", "Br J Urol 67 (1): 32-6, 1991": volume and page say that a work is cited.
const volumeAndPage =
  /\b(19|20)\d\d\b[^.!?]{0,12};\s?\d+\s?(\(\d+[^)]{0,12}\))?\s?:|\b\d{1,3}\s?\(\d{1,2}[^)]{0,12}\)\s?:\s?\w?\d+|\bet al\.?:/;

/** True in the title of a work that is cited where it stands, outside a list of references. */
export function isCitedWork({ block }: BlockAnalysis, { start, end }: Span): boolean {
  return (
    volumeAndPage.test(block.text.slice(end, end + citedReach)) ||
    /\bet al\.?:[^.]*$/.test(block.text.slice(Math.max(0, start - citedReach), start))
  );
}

const smallWords = /^(a|an|and|by|for|in|of|on|or|the|to|with|from)$/;
const isCapitalised = (word: string | undefined) => word !== undefined && /^\p{Lu}\p{Ll}/u.test(word);

/** True within a title in capitals, such as of a page, a trial or a book: the name and a word beside it have them. */
export function isInTitle(analysis: BlockAnalysis, { start, end }: Span): boolean {
  const { text, kind } = analysis.block;
  if (kind === 'heading') return false;
  const words = text.slice(start, end).split(/[\s-]+/);
  const content = words.filter((word) => !smallWords.test(word));
  if (content.length < 2 || !content.every((word) => /^[\p{Lu}\p{N}]/u.test(word))) return false;
  const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30)];
  const [, previous] = /[^.!?:]\s+(\p{L}+)\s+$/u.exec(before) ?? [];
  const [, next] = /^\s+(\p{L}+)/u.exec(after) ?? [];
  return isCapitalised(previous) || isCapitalised(next);
}

const timeReach = 600;

/** True where a text tells in the past tense of a time before `year`, when other names and scales were in force. */
export function isToldOfTimeBefore(year: number, { block, sentences }: BlockAnalysis, { start, end }: Span): boolean {
  const sentence = sentenceAt(sentences, start);
  const tense = block.text.slice(
    Math.max(sentence?.start ?? 0, start - timeReach),
    Math.min(sentence?.end ?? end, end + timeReach),
  );
  if (!/\b(was|were|had|been|underwent)\b/.test(tense)) return false;
  const around = block.text.slice(Math.max(0, start - timeReach), end + timeReach);
  return (around.match(/\b(19|20)\d\d\b/g) ?? []).some((named) => Number(named) < year);
}

// Bounded on every side, so that a long sentence costs no more than a short one.
const toldHow =
  /\b(was|were|been)\b[^.;]{0,60}\b(graded|classified|assessed|determined|evaluated|recorded|scored|defined|stratified|grouped|categori[sz]ed)\b[^.;]{0,40}\b(according to|by|using|with|per|based on|following|on) (the )?$/i;

/** True where methods tell by what something was graded or classified: that cannot be told otherwise. */
export function isToldAsMethod({ block }: BlockAnalysis, { start }: Span): boolean {
  return toldHow.test(block.text.slice(Math.max(0, start - 2 * reach), start));
}
