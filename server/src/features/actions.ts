import type { Document, Range } from '../document/document.ts';
import { directiveComment } from '../text/directives.ts';
import { reports } from './reports.ts';
import type { Report, ReportOptions, TextEdit } from './report.ts';

/** Findings that touch a range: what a cursor or selection is asked about. */
export function reportsIn(document: Document, range: Range, options: ReportOptions): Report[] {
  return reports(document, options).filter((report) => report.start <= range.end && report.end >= range.start);
}

/** The edits of all fixes that need no reading, none overlapping another. */
export function fixAll(document: Document, options: ReportOptions): TextEdit[] {
  const edits: TextEdit[] = [];
  let done = 0;
  for (const report of reports(document, options)) {
    const fix = report.fixes.length === 1 && report.fixes[0]?.automatic ? report.fixes[0] : undefined;
    if (!fix || fix.edits.some((edit) => edit.start < done)) continue;
    edits.push(...fix.edits);
    done = Math.max(...fix.edits.map((edit) => edit.end));
  }
  return edits;
}

/** The edit that silences a rule on a finding's line; undefined in formats without comments. */
export function ignoreLine(document: Document, report: Report): TextEdit | undefined {
  if (!document.isMarkdown) return undefined;
  const { text } = document;
  const lineEnd = /\r?\n|$/.exec(text.slice(report.end))?.index ?? 0;
  const at = report.end + lineEnd;
  // In a table row the comment goes into the last cell, for behind the closing bar it would be one more.
  const bar = /\|[ \t]*$/.exec(text.slice(report.end, at));
  const position = bar ? report.end + bar.index : at;
  return {
    start: position,
    end: position,
    text: bar ? `${directiveComment(report.rule)} ` : ` ${directiveComment(report.rule)}`,
  };
}

/** Applies edits to a text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}
