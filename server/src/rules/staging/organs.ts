import type { Staging } from '../../lexicon/data/staging.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { phrasePattern } from '../../notation/words.ts';
import { sentenceAt } from '../../text/sentences.ts';
import type { Span } from '../rule.ts';

/** What a phrase tells of whose disease a text is about. The order is that of the pattern's groups. */
const kinds = ['beside', 'elsewhere', 'organ', 'otherEdition', 'thisEdition', 'disease', 'ownOrgan'] as const;
export type MentionKind = (typeof kinds)[number];

export interface Mention extends Span {
  readonly kind: MentionKind;
}

/**
 * Whose disease a span is about. `own`: that of the table, by the words around it. `document`: nothing here says
 * otherwise, so it is if the document is about that disease. `other`: another's, or it cannot be told.
 */
export type Ownership = 'own' | 'document' | 'other';

const patterns = new WeakMap<Staging, RegExp>();
const known = new WeakMap<BlockAnalysis, Known>();

interface Known {
  readonly staging: Staging;
  readonly mentions: readonly Mention[];
  readonly kinds: ReadonlySet<MentionKind>;
}

/** The words of a block that tell of whose disease it speaks, in the order of the text; read once a block. */
export const mentionsIn = (analysis: BlockAnalysis, staging: Staging): readonly Mention[] =>
  read(analysis, staging).mentions;

function read(analysis: BlockAnalysis, staging: Staging): Known {
  const kept = known.get(analysis);
  if (kept?.staging === staging) return kept;
  const mentions = [...analysis.block.text.matchAll(patternOf(staging))].map(toMention);
  const fresh = { staging, mentions, kinds: new Set(mentions.map(({ kind }) => kind)) };
  known.set(analysis, fresh);
  return fresh;
}

function patternOf(staging: Staging): RegExp {
  let pattern = patterns.get(staging);
  if (!pattern) {
    const { elsewhere, otherOrgans, editionNames, subject } = staging;
    const words = (within: string) => elsewhere.filter((row) => row.within === within).flatMap((row) => row.words);
    pattern = phrasePattern([
      words('beside'),
      words('sentence'),
      otherOrgans,
      editionNames.others,
      editionNames.this,
      subject.disease,
      subject.organ,
    ]);
    patterns.set(staging, pattern);
  }
  return pattern;
}

const toMention = (match: RegExpExecArray): Mention => ({
  start: match.index,
  end: match.index + match[0].length,
  kind: kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? 'elsewhere',
});

const reach = 400;
const beside = 50;

/** Which organ's disease is this span about? Looks at its clause first, then its sentence, then its block. */
export function ownership(analysis: BlockAnalysis, span: Span, staging: Staging): Ownership {
  const { mentions, kinds: inBlock } = read(analysis, staging);
  const sentence = sentenceAt(analysis.sentences, span.start) ?? span;
  const around = within(mentions, {
    start: Math.max(sentence.start, span.start - reach),
    end: Math.min(sentence.end, span.end + reach),
  });
  const near = within(around, { start: span.start - beside, end: span.end + beside });
  if (near.some(({ kind }) => kind === 'beside') || around.some(({ kind }) => kind === 'elsewhere')) return 'other';
  if (inBlock.has('otherEdition')) return 'other';
  if (around.some(({ kind }) => kind === 'organ'))
    return inOwnClause(analysis, span, sentence, around) ? 'own' : 'other';
  if (around.some(({ kind }) => kind === 'disease')) return 'own';
  return inBlock.has('organ') || inBlock.has('elsewhere') ? 'other' : 'document';
}

/** Where a sentence names another organ, a span is ours if its own clause names our disease and no other organ. */
function inOwnClause({ block }: BlockAnalysis, span: Span, sentence: Span, around: readonly Mention[]): boolean {
  const clause = clauseAround(block.text, span, sentence);
  const inClause = within(around, clause);
  return (
    inClause.some(({ kind }) => kind === 'disease') &&
    !inClause.some(({ kind }) => kind === 'organ') &&
    !/\brespectively\b/i.test(block.text.slice(span.end, Math.min(sentence.end, span.end + reach)))
  );
}

const clauseReach = 200;
const joints = /[;:()]|,\s|\b(?:and|or|but|while|whereas|versus|vs|unlike|with|than|like|as)\b/gi;

/** The stretch of a sentence around a span up to the next comma, bracket or conjunction. */
export function clauseAround(text: string, span: Span, sentence: Span): Span {
  const from = Math.max(sentence.start, span.start - clauseReach);
  const before = [...text.slice(from, span.start).matchAll(joints)].at(-1);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + clauseReach)).search(joints);
  return {
    start: before ? from + before.index + before[0].length : from,
    end: after < 0 ? Math.min(sentence.end, span.end + clauseReach) : span.end + after,
  };
}

/** The spans that begin in a stretch; they and the result are in the order of the text. */
export function within<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (let at = low; at < spans.length; at++) {
    const span = spans[at];
    if (!span || span.start >= end) break;
    found.push(span);
  }
  return found;
}
