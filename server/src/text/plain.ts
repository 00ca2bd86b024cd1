import type { Heading, Segment } from './block.ts';
import { ProjectionBuilder } from './projection.ts';

/**
 * Plain text: blank lines part the paragraphs, and each paragraph is one segment with one block. A line of its own that
 * is written as Markdown writes headings is one here, and so is "References": what follows it is nobody's prose.
 */
export function parsePlain(text: string): Segment[] {
  const segments: Segment[] = [];
  for (let start = 0; start < text.length;) {
    const end = paragraphEnd(text, start);
    const found = end - start > longestHeading ? undefined : headingOf(text.slice(start, end));
    const builder = new ProjectionBuilder(text, start);
    builder.keep(start + (found?.signs ?? 0), end);
    const block = builder.build(found ? 'heading' : 'paragraph', false);
    segments.push({
      length: end - start,
      blocks: block ? [block] : [],
      ...(found && { heading: found.heading }),
      directives: [],
    });
    start = end;
  }
  return segments;
}

const longestHeading = 200;
const lineOfReferences = /^(references?|bibliography|literature cited|works cited|reference list):?$/i;

/** The heading that a paragraph is, and the length of the signs before it. */
function headingOf(paragraph: string): { readonly heading: Heading; readonly signs: number } | undefined {
  const [, signs = '', marks = '', text = ''] = /^((#{1,6}) +)?(\S[^\r\n]*)\s*$/.exec(paragraph) ?? [];
  if (marks === '' && !lineOfReferences.test(text.trim())) return undefined;
  return { heading: { level: marks.length || 1, text: text.trim() }, signs: signs.length };
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
