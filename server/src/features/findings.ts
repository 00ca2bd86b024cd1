import { sourceRange, type Document, type Range } from '../document.ts';
import type { BlockAnalysis } from '../match/analysis.ts';
import { documentRules, rulePages } from '../rules/registry.ts';
import type { DocumentFinding, Finding, Place, Replacement } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import { fit } from './fit.ts';
import { Silence } from './silence.ts';

/** A finding as it is shown; offsets are UTF-16 units from the start of the document. */
export interface Report extends Range {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** The text found, as the reader sees it. */
  readonly text: string;
  /** What it is an instance of: the designation as the lexicon has it, or the word. Ignoring a term goes by it. */
  readonly term: string;
  readonly concept: string;
  readonly obsolete: boolean;
  /** Title and edition of what the finding rests on, where it rests on a source. */
  readonly source?: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly (Range & { readonly message: string })[];
}

export interface Fix {
  readonly title: string;
  /** May be made without reading the sentence; what "fix all" applies. */
  readonly automatic: boolean;
  readonly edits: readonly TextEdit[];
}

export interface TextEdit extends Range {
  readonly text: string;
}

/** What silences findings beyond the text's own comments. */
export interface ReportOptions {
  /** Severities that differ from the rules' own, by rule id. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly ignored: readonly IgnoredTerm[];
}

/** A term that a project has decided to keep, in whatever case. */
export interface IgnoredTerm {
  readonly rule: string;
  readonly term: string;
}

export const defaultOptions: ReportOptions = { severities: new Map(), ignored: [] };

/** All findings of a document in the order of the text. The same text always gives the same list. */
export function reports(document: Document, options: ReportOptions = defaultOptions): Report[] {
  const silence = new Silence(document, options);
  const found: Report[] = [];
  let origin = 0;
  const origins: number[] = [];
  for (const segment of document.segments) {
    for (const { block, finding } of segment.findings) {
      const report = toReport(document, { block, origin }, finding, options);
      if (report && !silence.covers(report)) found.push(report);
    }
    origins.push(origin);
    origin += segment.segment.length;
  }
  for (const rule of documentRules) {
    if (severityOf(rule.id, options) === 'off') continue;
    for (const finding of rule.checkDocument(document)) {
      const report = toDocumentReport(document, origins, finding, options);
      if (report && !silence.covers(report)) found.push(report);
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

interface Where {
  readonly block: BlockAnalysis;
  readonly origin: number;
}

const severityOf = (rule: string, { severities }: ReportOptions): Severity =>
  severities.get(rule) ?? rulePages.get(rule)?.severity ?? 'warning';

function toReport(document: Document, where: Where, finding: Finding, options: ReportOptions): Report | undefined {
  const severity = severityOf(finding.rule, options);
  if (severity === 'off') return undefined;
  const source = finding.source === undefined ? undefined : document.lexicon.sources.get(finding.source);
  return {
    ...sourceRange(where.block, where.origin, finding.start, finding.end),
    rule: finding.rule,
    severity,
    message: finding.message,
    text: where.block.block.text.slice(finding.start, finding.end),
    term: finding.term,
    concept: finding.concept,
    obsolete: finding.obsolete ?? false,
    ...(source && { source: [source.title, source.edition].filter(Boolean).join(', ') }),
    fixes: finding.replacements.flatMap((replacement) =>
      toFix(replacement, [{ ...where, start: finding.start, end: finding.end }]),
    ),
    related: [],
  };
}

function toDocumentReport(
  document: Document,
  origins: readonly number[],
  found: DocumentFinding,
  options: ReportOptions,
): Report | undefined {
  const where = ({ segment, block }: Place): Where => ({ block, origin: origins[segment] ?? 0 });
  const report = toReport(document, where(found.at), found.finding, options);
  if (!report) return undefined;
  const rangeOf = (place: Place) =>
    sourceRange(place.block, origins[place.segment] ?? 0, place.occurrence.start, place.occurrence.end);
  const spots = found.alike.map((place) => ({
    ...where(place),
    start: place.occurrence.start,
    end: place.occurrence.end,
  }));
  return {
    ...report,
    fixes: found.finding.replacements.flatMap((replacement) => toFix(replacement, spots)),
    related: found.related.map(({ place, message }) => ({ ...rangeOf(place), message })),
  };
}

type Spot = Where & Range;

/** No fix where one of its edits would cut through markup. */
function toFix(replacement: Replacement, spots: readonly Spot[]): Fix[] {
  const edits = spots.flatMap((spot) => fit(replacement.text, spot) ?? []);
  const [first] = edits;
  if (!first || edits.length < spots.length) return [];
  const title =
    replacement.title ??
    (spots.length > 1 ? `Write “${replacement.text}” in all ${spots.length} places` : `Replace with “${first.text}”`);
  return [{ title, automatic: replacement.automatic, edits }];
}
