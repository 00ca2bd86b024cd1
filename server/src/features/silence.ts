import type { Document, Range } from '../document/document.ts';
import { fold } from '../text/fold.ts';
import { readComments, type Comments } from './comments.ts';
import { KeptPlaces } from './kept-places.ts';
import type { IgnoredFinding, Report, ReportOptions } from './report.ts';

/** Decides what is not shown: reference sections, what comments silence, what a project ignores. */
export class Silence {
  readonly comments: Comments;
  readonly #references: readonly Range[];
  /** Rules that are silent in this file, and `rule term` of the terms that are ignored. */
  readonly #ignored = new Set<string>();
  readonly #kept: KeptPlaces;

  constructor(document: Document, { ignored }: ReportOptions) {
    this.comments = readComments(document);
    this.#references = referenceSections(document);
    const kept: IgnoredFinding[] = [];
    for (const entry of ignored) {
      if ('context' in entry) kept.push(entry);
      else this.#ignored.add('term' in entry ? `${entry.rule} ${fold(entry.term)}` : entry.rule);
    }
    this.#kept = new KeptPlaces(document, kept);
  }

  /** Asked in the order of the text: an entry that keeps one place silences the first that it fits. */
  covers(report: Report): boolean {
    return this.#isIgnored(report) || this.#isInSilence(report) || this.#kept.covers(report);
  }

  #isIgnored({ rule, term }: Report): boolean {
    if (this.#ignored.size === 0) return false;
    return this.#ignored.has(rule) || this.#ignored.has(`${rule} ${fold(term)}`);
  }

  #isInSilence({ rule, start }: Report): boolean {
    const holds = (range: Range) => start >= range.start && start < range.end;
    return (
      this.#references.some(holds) ||
      this.comments.stretches.some(
        (stretch) => holds(stretch) && (stretch.rules.length === 0 || stretch.rules.includes(rule)),
      )
    );
  }
}

function referenceSections(document: Document): Range[] {
  const sections: Range[] = [];
  let origin = 0;
  let level = 0;
  for (const { segment } of document.segments) {
    if (segment.heading && (level === 0 || segment.heading.level <= level))
      level = isReferenceHeading(segment.heading.text) ? segment.heading.level : 0;
    if (level > 0) sections.push({ start: origin, end: origin + segment.length });
    origin += segment.length;
  }
  return sections;
}

const isReferenceHeading = (text: string) =>
  /^[\d.\s]*(references?|bibliography|literature cited|works cited|reference list|sources)\W*$/i.test(text);
