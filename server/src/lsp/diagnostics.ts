import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import { reports, rulePages, type Document, type Report, type ReportOptions, type Severity } from '../engine.ts';
import type { Host } from './host.ts';
import type { OpenDocument } from './open-document.ts';

export const SOURCE = 'renal-lexicon';

const severityCode: Record<Exclude<Severity, 'off'>, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A document's findings as diagnostics; above `limit` the rest is counted in one more. */
export function diagnosticsOf(
  open: OpenDocument,
  document: Document,
  options: ReportOptions,
  limit: number,
  host: Host,
): Diagnostic[] {
  const found = reports(document, options);
  const shown = found.slice(0, limit).map((report) => toDiagnostic(open, report, host));
  if (found.length <= limit) return shown;
  const message = `${found.length - limit} more findings are not shown. Raise renalLexicon.maxFindings to see them.`;
  return [
    {
      range: open.range({ start: 0, end: 0 }),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      code: 'more-findings',
      message,
    },
    ...shown,
  ];
}

export function toDiagnostic(open: OpenDocument, report: Report, host: Host): Diagnostic {
  return {
    range: open.range(report),
    severity: severityCode[report.severity],
    source: SOURCE,
    code: report.rule,
    ...(rulePages.has(report.rule) && { codeDescription: { href: host.rulePageUri(report.rule) } }),
    message: report.source === undefined ? report.message : `${report.message} [${report.source}]`,
    ...(report.obsolete && { tags: [DiagnosticTag.Deprecated] }),
    ...(report.related.length > 0 && {
      relatedInformation: report.related.map((place) => ({
        location: { uri: open.uri, range: open.range(place) },
        message: place.message,
      })),
    }),
  };
}
