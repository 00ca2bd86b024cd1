import type { DatedClaim } from '../lexicon/data/dated-claims.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { sentenceAt } from '../text/sentences.ts';
import { FILLER, wordingsOf, type Wording } from './names/claim-wording.ts';
import { isCitedWork, isNamedAsFormer, isQuoted, isSearchString } from './context/contexts.ts';
import type { BlockRule, Finding, Span } from './rule.ts';

/** Finds statements that approvals and guidelines have overtaken; see dated-claim.md. */
export const datedClaim: BlockRule = {
  id: 'dated-claim',
  *check(analysis, { lexicon }) {
    const { all, markOf, silentWith } = wordingsOf(lexicon);
    if (all.length === 0 || analysis.block.kind === 'heading') return;
    const marked = withMarks(analysis, markOf);
    const told = new Set<number>();
    for (const wording of all) {
      for (const found of marked.matchAll(wording.pattern)) {
        const span = trimmed(analysis, found.index, found[0].length);
        const sentence = sentenceAt(analysis.sentences, span.start)?.start ?? 0;
        // One claim is enough for a sentence that has to be written anew.
        if (told.has(sentence) || isDenied(wording, found[0])) continue;
        if (isOfToday(wording, silentWith, sentenceAround(analysis, span)) && !isLegitimate(analysis, span)) {
          told.add(sentence);
          yield finding(analysis, span, wording, found[0], lexicon);
        }
      }
    }
  },
};

/** False in history, in a trial's comparison, and where the claim still holds or speaks of something else. */
const isOfToday = ({ needs, unless }: Wording, silentWith: RegExp, sentence: string): boolean =>
  !silentWith.test(sentence) &&
  !namedYear.test(sentence) &&
  !sentence.endsWith('?') &&
  needs?.test(sentence) !== false &&
  unless?.test(sentence) !== true;

const namedYear = /\b(19|20)\d\d\b/;

/** The block's text with a sign in place of each subject, of the same length. */
function withMarks({ block, occurrences }: BlockAnalysis, markOf: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, senses } of occurrences) {
    const mark = senses.map(({ entry }) => markOf.get(entry.concept.id)).find((own) => own !== undefined);
    if (mark === undefined) continue;
    pieces.push(block.text.slice(at, start), mark, FILLER.repeat(end - start - 1));
    at = end;
  }
  return at === 0 ? block.text : pieces.join('') + block.text.slice(at);
}

function trimmed({ block }: BlockAnalysis, start: number, length: number): Span {
  return { start, end: start + block.text.slice(start, start + length).trimEnd().length };
}

/** "Is no longer the standard" claims the contrary; a wording that itself says no is meant so. */
const isDenied = ({ claim }: Wording, matched: string) =>
  /\b(not|no longer|no|never|neither|nor|rarely|hardly|un\w+|replaced)\b|n[’']t\b/i.test(matched) &&
  !claim.wordings.some((wording) => /\b(no|not)\b/.test(wording));

const reach = 300;

/** The sentence of a finding, as far as it matters. */
function sentenceAround({ block, sentences }: BlockAnalysis, { start, end }: Span): string {
  const sentence = sentenceAt(sentences, start);
  return block.text.slice(
    Math.max(sentence?.start ?? 0, start - reach),
    Math.min(Math.max(sentence?.end ?? end, end), end + reach),
  );
}

const isLegitimate = (analysis: BlockAnalysis, span: Span) =>
  isQuoted(analysis, span) ||
  isNamedAsFormer(analysis, span) ||
  isSearchString(analysis, span) ||
  isCitedWork(analysis, span);

interface Overtaken {
  readonly since: string;
  readonly by: string;
  readonly verification: string;
}

/** What overtook the claim: the row says so, or the file of the drug that the text names. */
function overtakenBy({ overtaken, drugs }: DatedClaim, matched: string, lexicon: Lexicon): Overtaken | undefined {
  if (!('drugClaim' in overtaken)) return overtaken;
  const { markOf } = wordingsOf(lexicon);
  const rows = drugs.map((id) => lexicon.tables.drugs[id]);
  const named = rows.find((row) => row?.concept !== undefined && matched.includes(markOf.get(row.concept) ?? '\0'));
  return (named ?? rows[0])?.overtaken?.find(({ claim }) => claim === overtaken.drugClaim);
}

function finding(
  { block }: BlockAnalysis,
  span: Span,
  { claim, asOf }: Wording,
  matched: string,
  lexicon: Lexicon,
): Finding {
  const told = overtakenBy(claim, matched, lexicon);
  const doubt = told?.verification === 'unverified' ? ' (from expert knowledge, not yet checked)' : '';
  return {
    rule: 'dated-claim',
    ...span,
    term: claim.id,
    topic: 'kidney-cancer',
    source: claim.source,
    ...(claim.clause !== undefined && { clause: claim.clause }),
    evidence: `Dated claims, as of ${asOf}: ${claim.id}`,
    message: `“${block.text.slice(span.start, span.end)}” was overtaken in ${told?.since ?? ''} by ${told?.by ?? ''}${doubt}. Consider bringing it up to date, or saying of which time you speak.`,
    replacements: [],
  };
}
