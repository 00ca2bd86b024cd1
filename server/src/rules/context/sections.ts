import type { DocumentView, Place } from '../rule.ts';

/** Which places of a document are read together. */
export interface Sections {
  isOne(a: Place, b: Place): boolean;
}

const longText = 12000;
const longPage = 2500;
const manySections = 4;
const mainLevel = 2;
const ofArticle = /^[\d.\s]*(((patients|subjects|materials?) and )?methods|results|discussion)\W*$/i;

/**
 * An article is read as a whole. The sections of a long text or of a page of a handbook are looked up one by one, and
 * each under a main heading may explain anew what it needs.
 */
export function sectionsOf({ segments }: DocumentView): Sections {
  let [words, section, isArticle] = [0, 0, false];
  const numbers = segments.map(({ segment, blocks }) => {
    for (const { tokens } of blocks) words += tokens.count;
    if (!segment.heading || segment.heading.level > mainLevel) return section;
    isArticle ||= ofArticle.test(segment.heading.text);
    return ++section;
  });
  const isWhole = words < (isArticle || section < manySections ? longText : longPage);
  return { isOne: (a, b) => isWhole || numbers[a.segment] === numbers[b.segment] };
}
