import type { BlockAnalysis, SegmentAnalysis } from '../../match/analysis.ts';
import { oncePer } from '../../notation/phrase-index.ts';
import { countsOf, isSentence, noCounts, withoutBrackets, type Counts } from '../../text/readability.ts';
import type { Span } from '../rule.ts';
import { scopesOf } from '../context/scopes.ts';

/** How much there is to read in a block; kept as long as the block is. */
export interface Prose {
  readonly counts: Counts;
  readonly sentences: readonly SentenceCounts[];
}

export interface SentenceCounts extends Span {
  readonly counts: Counts;
}

const nothing: Prose = { counts: noCounts, sentences: [] };

/** Headings, names in lists and tables, and what stands in brackets are not counted. */
export const proseOf = oncePer(({ block, sentences }: BlockAnalysis): Prose => {
  if (block.kind === 'heading' || (block.kind !== 'paragraph' && !isSentence(block.text))) return nothing;
  const text = withoutBrackets(block.text);
  const counted = sentences.flatMap((sentence): SentenceCounts[] => {
    const counts = countsOf(text.slice(sentence.start, sentence.end), [sentence]);
    return counts.words > 0 ? [{ ...sentence, counts }] : [];
  });
  return { counts: countsOf(text, counted), sentences: counted };
});

/** A block of a section, and the index of its segment. */
export interface SectionBlock {
  readonly segment: number;
  readonly block: BlockAnalysis;
}

/** What stands under one heading, up to the next. */
export interface Section {
  readonly heading: SectionBlock | undefined;
  readonly blocks: readonly SectionBlock[];
}

/** The sections of a document that are read from start to end: no references, no lists of abbreviations. */
export function sectionsOf(segments: readonly SegmentAnalysis[]): readonly Section[] {
  const scopes = scopesOf(segments);
  const sections: { heading: SectionBlock | undefined; blocks: SectionBlock[] }[] = [];
  let open: (typeof sections)[number] | undefined;
  segments.forEach(({ segment, blocks }, index) => {
    const [first] = blocks;
    if (segment.heading || !open) {
      open = { heading: segment.heading && first ? { segment: index, block: first } : undefined, blocks: [] };
      sections.push(open);
    }
    const kind = scopes[index]?.kind;
    if (kind === 'outside' || kind === 'list' || segment.heading) return;
    for (const block of blocks) open.blocks.push({ segment: index, block });
  });
  return sections;
}

export const countsIn = ({ blocks }: Section): Counts[] => blocks.map(({ block }) => proseOf(block).counts);
