import type { Document } from '../document/document.ts';
import { Flag } from '../text/tokens.ts';

/** The words of a document's prose, as findings are measured against. */
export function countWords({ segments }: Document): number {
  let words = 0;
  for (const { blocks } of segments)
    for (const { tokens } of blocks)
      for (let i = 0; i < tokens.count; i++) if ((tokens.flags[i] ?? 0) & Flag.Word) words++;
  return words;
}
