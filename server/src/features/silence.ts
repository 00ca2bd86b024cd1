import type { Document, Range } from '../document/document.ts';
import { fold } from '../text/fold.ts';
import type { Report, ReportOptions } from './report.ts';

/** Decides what is not shown: reference sections, lines with a comment, terms a project ignores. */
export class Silence {
  readonly #ranges: Range[] = [];
  readonly #directives: { readonly start: number; readonly end: number; readonly rules: readonly string[] }[] = [];
  readonly #ignored: ReadonlySet<string>;

  constructor(document: Document, { ignored }: ReportOptions) {
    this.#ignored = new Set(ignored.map(({ rule, term }) => `${rule} ${fold(term)}`));
    let origin = 0;
    let referenceLevel = 0;
    for (const { segment } of document.segments) {
      if (segment.heading && (referenceLevel === 0 || segment.heading.level <= referenceLevel)) {
        referenceLevel = isReferenceHeading(segment.heading.text) ? segment.heading.level : 0;
      }
      if (referenceLevel > 0) this.#ranges.push({ start: origin, end: origin + segment.length });
      for (const { offset, rules } of segment.directives)
        this.#directives.push({ ...lineAt(document.text, origin + offset), rules });
      origin += segment.length;
    }
  }

  covers({ rule, start, term }: Report): boolean {
    return (
      (this.#ignored.size > 0 && this.#ignored.has(`${rule} ${fold(term)}`)) ||
      this.#ranges.some((range) => start >= range.start && start < range.end) ||
      this.#directives.some(
        (line) => start >= line.start && start <= line.end && (line.rules.length === 0 || line.rules.includes(rule)),
      )
    );
  }
}

const isReferenceHeading = (text: string) =>
  /^[\d.\s]*(references?|bibliography|literature cited|works cited|reference list|sources)\W*$/i.test(text);

function lineAt(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}
