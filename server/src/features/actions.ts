import type { Document, Range } from '../document/document.ts';
import { directiveComment } from '../text/directives.ts';
import { reports } from './reports.ts';
import type { Report, ReportOptions, TextEdit } from './report.ts';

/** Findings that touch a range: what a cursor or selection is asked about. */
export function reportsIn(document: Document, range: Range, options: ReportOptions): Report[] {
  return reports(document, options).filter((report) => report.start <= range.end && report.end >= range.start);
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

/** The edit that silences a rule in the whole document: a comment of its own above the text, below the front matter. */
export function ignoreInDocument(document: Document, rule: string): TextEdit | undefined {
  if (!document.isMarkdown) return undefined;
  const { text } = document;
  const [first] = document.segments;
  const start = first?.segment.frontMatter ? first.segment.length : text.startsWith('\ufeff') ? 1 : 0;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = start > 1 && !/\n\s*\n$/.test(text.slice(0, start)) ? end : '';
  return { start, end: start, text: `${before}${directiveComment(rule, 'file')}${end}${end}` };
}
