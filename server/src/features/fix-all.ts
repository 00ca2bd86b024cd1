import type { Document } from '../document/document.ts';
import { applyEdits, composed, shiftAt } from './edits.ts';
import type { Fix, ReportOptions, TextEdit } from './report.ts';
import { reports } from './reports.ts';

/** What fixing a whole document comes to. */
export interface FixedDocument {
  /** From the text as it was to the text as it is; none overlaps another. */
  readonly edits: readonly TextEdit[];
  readonly document: Document;
  /** How many fixes were made. */
  readonly count: number;
}

/** A fix may bring to light what only its own words make up; nothing needs as many rounds. */
const maxRounds = 10;

/** Makes the fixes that need no reading until none is left, so that a second time finds nothing to do. */
export function fixAll(document: Document, options: ReportOptions): FixedDocument {
  let [now, count, kept] = [document, 0, keptPlaces(document, options)];
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const fixes = safeFixes(now, options).filter((fix) => !fix.edits.some((edit) => covers(edit, kept)));
    if (fixes.length === 0) break;
    const own = fixes.flatMap((fix) => fix.edits);
    count += fixes.length;
    kept = kept.map((place) => place + shiftAt(place, own));
    edits = round === 0 ? own : composed(edits, now.text, own);
    now = now.withText(applyEdits(now.text, own));
  }
  return { edits, document: now, count };
}

/** All fixes that need no reading, none overlapping another. */
function safeFixes(document: Document, options: ReportOptions): Fix[] {
  const fixes: Fix[] = [];
  let done = 0;
  for (const report of reports(document, options)) {
    const fix = report.fixes.length === 1 && report.fixes[0]?.automatic ? report.fixes[0] : undefined;
    if (!fix || fix.edits.some((edit) => edit.start < done)) continue;
    fixes.push(fix);
    done = Math.max(...fix.edits.map((edit) => edit.end));
  }
  return fixes;
}

/**
 * Where findings are kept for good. A fix beside such a place changes the words it is known by, so that it would be
 * found, and mended, in the next round.
 */
function keptPlaces(document: Document, options: ReportOptions): readonly number[] {
  const others = options.ignored.filter((entry) => !('context' in entry));
  if (others.length === options.ignored.length) return [];
  const shown = new Set(reports(document, options).map(({ rule, start }) => `${rule} ${start}`));
  return reports(document, { ...options, ignored: others })
    .filter(({ rule, start }) => !shown.has(`${rule} ${start}`))
    .map(({ start }) => start);
}

const covers = ({ start, end }: TextEdit, places: readonly number[]): boolean =>
  places.some((place) => start <= place && place < end);
