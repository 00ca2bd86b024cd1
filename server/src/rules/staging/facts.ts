import type { Staging } from '../../lexicon/data/staging.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import { isQuoted, isSearchString } from '../context/contexts.ts';
import { mentionsIn, ownership, type MentionKind, type Ownership } from './organs.ts';
import type { DocumentFinding, DocumentView, Fact, FactSource, Finding, RuleContext, Span } from '../rule.ts';

/** What a block says of staging: whose disease it names, which edition, and what a rule would find if the document agrees. */
export interface StagingFact extends Fact {
  readonly key: MentionKind | 'candidate';
  readonly candidate?: { readonly finding: Finding; readonly ownership: Ownership };
}

/** Finds in one block what is wrong by the table if the text is about the table's disease. */
export type Finder = (analysis: BlockAnalysis, staging: Staging, context: RuleContext) => Iterable<Finding>;

/** The table of kidney cancer in the newest edition there is. */
export function kidneyStaging({ tables }: Lexicon): Staging | undefined {
  return Object.values(tables.staging)
    .filter(({ site }) => site === 'kidney')
    .reduce<Staging | undefined>((newest, table) => (newest && newest.year >= table.year ? newest : table), undefined);
}

/** A source of facts for one rule: what it would find, and whose disease the text names. */
export const stagingFacts = (find: Finder): FactSource<StagingFact> => ({
  *collect(analysis, context) {
    const staging = kidneyStaging(context.lexicon);
    if (!staging) return;
    for (const { start, end, kind } of mentionsIn(analysis, staging)) yield { key: kind, start, end };
    for (const finding of find(analysis, staging, context)) {
      if (isSpokenOf(analysis, finding)) continue;
      const whose = ownership(analysis, finding, staging);
      const { start, end } = finding;
      if (whose !== 'other') yield { key: 'candidate', start, end, candidate: { finding, ownership: whose } };
    }
  },
});

const before =
  /\b(?:formerly|previously|former|older|old|obsolete|historical(?:ly)?|no|not|never|longer|without|lacks?|instead of|rather than|abolish\w*|dropp\w+|eliminat\w+|abandon\w*|invalid|unlike|merg\w+|replac\w+|e\.g\.|such as|like)\b[^.;!?]*$/i;
const after =
  /^[^.;!?]{0,20}\b(?:now|no longer|not|abolished|dropped|eliminated|abandoned|merged|obsolete|invalid|does|do)\b/i;
const reach = 50;

/** True where a text speaks of a form rather than with it: quoted, searched for, as one that is not or no longer used. */
function isSpokenOf(analysis: BlockAnalysis, span: Span): boolean {
  const { text } = analysis.block;
  return (
    isQuoted(analysis, span) ||
    isSearchString(analysis, span) ||
    before.test(text.slice(Math.max(0, span.start - reach), span.start)) ||
    after.test(text.slice(span.end, span.end + reach))
  );
}

/**
 * Those of a rule's candidates that hold in this document: it is staged by this edition, as far as it says, and it speaks
 * of this disease more than of others where the candidate's own sentence does not name one.
 */
export function* stagingFindings(source: FactSource<StagingFact>, view: DocumentView): Generator<DocumentFinding> {
  const counts = view.counts(source);
  const count = (kind: MentionKind) => counts.get(kind) ?? 0;
  if (!counts.has('candidate') || (count('otherEdition') > 0 && count('thisEdition') === 0)) return;
  const isOurs = count('disease') > count('organ') + count('elsewhere');
  for (const { fact, place } of view.facts(source)) {
    const { candidate } = fact;
    if (candidate && (isOurs || candidate.ownership === 'own')) yield { at: place, finding: candidate.finding };
  }
}
