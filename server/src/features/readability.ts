import { sourceRange, type Document, type Range } from '../document/document.ts';
import { countsIn, proseOf, sectionsOf, type Section, type SectionBlock } from '../rules/plain/prose.ts';
import { readingTarget, type ReadingTarget } from '../rules/readability.ts';
import { readabilityOf, type Readability } from '../text/readability.ts';

/** How hard a text for lay readers is to read, against what its style asks for. */
export interface ReadabilityReport extends Readability {
  readonly target: ReadingTarget;
  readonly sections: readonly SectionReadability[];
  /** The sentences with the highest grade, hardest first. */
  readonly hardest: readonly HardSentence[];
}

export interface SectionReadability extends Readability {
  /** Absent where the text begins without a heading. */
  readonly heading?: string;
  /** Of the heading, or of the first block. */
  readonly range: Range;
}

export interface HardSentence extends Readability {
  readonly range: Range;
}

const maxHardest = 5;
/** The grade of a few words says nothing of the sentence. */
const minWords = 8;

/** Undefined for a text for professional readers, and where there is no sentence. */
export function readabilityIn(document: Document): ReadabilityReport | undefined {
  const target = readingTarget(document);
  if (!target) return undefined;
  const sections = sectionsOf(document.segments);
  const whole = readabilityOf(sections.flatMap(countsIn));
  if (!whole) return undefined;
  const origins = originsOf(document);
  return {
    ...whole,
    target,
    sections: sections.flatMap((section) => sectionReadability(section, origins)),
    hardest: hardestIn(sections, origins),
  };
}

function originsOf({ segments }: Document): readonly number[] {
  let next = 0;
  return segments.map(({ segment }) => {
    const origin = next;
    next += segment.length;
    return origin;
  });
}

const rangeIn = ({ segment, block }: SectionBlock, origins: readonly number[], start: number, end: number): Range =>
  sourceRange(block, origins[segment] ?? 0, start, end);

function sectionReadability(section: Section, origins: readonly number[]): SectionReadability[] {
  const measured = readabilityOf(countsIn(section));
  const first = section.heading ?? section.blocks[0];
  if (!measured || !first) return [];
  const { text } = first.block.block;
  const start = text.length - text.trimStart().length;
  return [
    {
      ...measured,
      ...(section.heading && { heading: text.trim() }),
      range: rangeIn(first, origins, start, text.trimEnd().length),
    },
  ];
}

function hardestIn(sections: readonly Section[], origins: readonly number[]): HardSentence[] {
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((place) =>
      proseOf(place.block).sentences.flatMap(({ start, end, counts }) => {
        const measured = counts.words < minWords ? undefined : readabilityOf([counts]);
        return measured ? [{ measured, place, start, end }] : [];
      }),
    ),
  );
  return all
    .sort((a, b) => b.measured.grade - a.measured.grade)
    .slice(0, maxHardest)
    .map(({ measured, place, start, end }) => ({ ...measured, range: rangeIn(place, origins, start, end) }));
}
