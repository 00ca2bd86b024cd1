import type { Segment } from './block.ts';
import { ProjectionBuilder } from './projection.ts';

/** Plain text: blank lines part the paragraphs, and each paragraph is one segment with one block. */
export function parsePlain(text: string): Segment[] {
  const segments: Segment[] = [];
  for (let start = 0; start < text.length;) {
    const end = paragraphEnd(text, start);
    const builder = new ProjectionBuilder(text, start);
    builder.keep(start, end);
    const block = builder.build('paragraph', false);
    segments.push({
      length: end - start,
      blocks: block ? [block] : [],
      directives: [],
    });
    start = end;
  }
  return segments;
}

/** The start of the first line with text after a blank one, or the end of the text. */
function paragraphEnd(text: string, start: number): number {
  let lineHasText = false;
  let seenText = false;
  let seenBlank = false;
  let lineStart = start;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      if (seenText && !lineHasText) seenBlank = true;
      lineHasText = false;
      lineStart = at + 1;
    } else if (unit > 32) {
      if (seenBlank) return lineStart;
      lineHasText = seenText = true;
    }
  }
  return text.length;
}
