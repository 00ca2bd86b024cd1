import type { Style } from '../lexicon/data/style.ts';
import { readabilityOf } from '../text/readability.ts';
import { countsIn, proseOf, sectionsOf, type Section } from './plain/prose.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Place } from './rule.ts';

/** What a text for lay readers is measured against. */
export type ReadingTarget = NonNullable<Style['reading']>;

/** The target of the document's style, else that of plain language; none for professional readers. */
export function readingTarget({
  profile,
  lexicon,
}: Pick<DocumentView, 'profile' | 'lexicon'>): ReadingTarget | undefined {
  if (profile.audience !== 'plain') return undefined;
  const { styles } = lexicon.tables;
  return styles[profile.style]?.reading ?? styles['plain']?.reading;
}

/** Finds long sentences and hard sections in texts for lay readers; see readability.md. */
export const readability: DocumentRule = {
  id: 'readability',
  *checkDocument(view) {
    const target = readingTarget(view);
    if (!target) return;
    for (const section of sectionsOf(view.segments)) {
      yield* hardSection(section, target);
      yield* longSentences(section, target);
    }
  },
};

/** A measure of fewer words says nothing. */
const minWords = 60;

function* hardSection(section: Section, { gradeLimit, smogLimit }: ReadingTarget): Generator<DocumentFinding> {
  const measured = readabilityOf(countsIn(section));
  const start = section.heading ?? section.blocks[0];
  if (!measured || !start || measured.words < minWords) return;
  const tooHard = [
    measured.grade > gradeLimit && `grade ${measured.grade.toFixed(1)} by Flesch-Kincaid (target ${gradeLimit})`,
    measured.smog > smogLimit && `grade ${measured.smog.toFixed(1)} by SMOG (target ${smogLimit})`,
  ].filter((each) => each !== false);
  if (tooHard.length === 0) return;
  const { block } = start;
  const end = section.heading
    ? block.block.text.trimEnd().length
    : (block.sentences[0]?.end ?? block.block.text.length);
  const place = { ...start, start: block.sentences[0]?.start ?? 0, end };
  yield finding(
    place,
    'section',
    `This section reads at ${tooHard.join(' and ')}. Consider shorter sentences and plainer words.`,
  );
}

function* longSentences(
  { blocks }: Section,
  { sentenceWords, sentenceWordsLimit }: ReadingTarget,
): Generator<DocumentFinding> {
  for (const place of blocks) {
    for (const { start, end, counts } of proseOf(place.block).sentences) {
      if (counts.words <= sentenceWordsLimit) continue;
      const message = `This sentence has ${counts.words} words: lay readers lose the thread beyond ${sentenceWordsLimit}, and ${sentenceWords} are a good limit. Consider two sentences.`;
      yield finding({ ...place, start, end }, 'sentence', message);
    }
  }
}

const finding = (at: Place, term: string, message: string): DocumentFinding => ({
  at,
  finding: {
    rule: 'readability',
    start: at.start,
    end: at.end,
    term,
    source: 'nih-plain-language',
    evidence: 'Style for plain language: reading',
    message,
    replacements: [],
  },
});
