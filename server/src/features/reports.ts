import { preferred } from '../lexicon/concept.ts';
import { sourceRange, type Document, type Range } from '../document/document.ts';
import { rulePages } from '../rules/pages.ts';
import { documentRules } from '../rules/registry.ts';
import type { DocumentFinding, Finding, Replacement, Rewritten } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import { commentReports } from './comment-reports.ts';
import { fit, type Spot } from './fit.ts';
import { defaultOptions, type Fix, type Report, type ReportOptions } from './report.ts';
import { Silence } from './silence.ts';
import { isAboutKidneyCancer } from './topic.ts';

/** All findings of a document in the order of the text. The same text always gives the same list. */
export function reports(document: Document, options: ReportOptions = defaultOptions): Report[] {
  const silence = new Silence(document, options);
  const origins = originsOf(document);
  const shownAs = shownIn(document, options);
  const found = [...blockReports(document, origins, shownAs), ...documentReports(document, origins, shownAs)];
  // An entry of an ignore file silences the first place that it fits, hence the order: sorted, then silenced.
  const shown = found.sort(inOrder).filter((report) => !silence.covers(report));
  const faults = commentReports(document, silence.comments);
  return faults.length > 0 ? [...shown, ...faults].sort(inOrder) : shown;
}

const inOrder = (a: Report, b: Report): number => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);

/** The offset at which each segment starts. */
function originsOf(document: Document): number[] {
  let next = 0;
  return document.segments.map(({ segment }) => {
    const origin = next;
    next += segment.length;
    return origin;
  });
}

function* blockReports(document: Document, origins: readonly number[], shownAs: ShownAs): Generator<Report> {
  for (const [index, { findings }] of document.segments.entries()) {
    for (const { block, finding } of findings) {
      const severity = shownAs(finding);
      if (severity === 'off') continue;
      const spot: Spot = { block, origin: origins[index] ?? 0, start: finding.start, end: finding.end };
      yield toReport(document, finding, severity, spot, () => [spot], []);
    }
  }
}

function* documentReports(document: Document, origins: readonly number[], shownAs: ShownAs): Generator<Report> {
  for (const rule of documentRules) {
    if (shownAs({ rule: rule.id }) === 'off') continue;
    for (const found of rule.checkDocument(document)) {
      const severity = shownAs(found.finding);
      if (severity !== 'off') yield documentReport(document, origins, found, severity);
    }
  }
}

function documentReport(
  document: Document,
  origins: readonly number[],
  { finding, at, alike = () => [at], related = [] }: DocumentFinding,
  severity: Report['severity'],
): Report {
  const spotOf = ({ segment, block, start, end, text }: Rewritten): Spot => ({
    block,
    origin: origins[segment] ?? 0,
    start,
    end,
    ...(text !== undefined && { text }),
  });
  const pointers = related.map(({ place, message }) => ({ ...rangeOf(spotOf(place)), message }));
  return toReport(document, finding, severity, spotOf(at), () => alike().map(spotOf), pointers);
}

const rangeOf = ({ block, origin, start, end }: Spot): Range => sourceRange(block, origin, start, end);

/** How loudly a finding is shown in one document. */
type ShownAs = (finding: Pick<Finding, 'rule' | 'topic'>) => Severity;

function shownIn(document: Document, { severities }: ReportOptions): ShownAs {
  const inTopic = isAboutKidneyCancer(document);
  return ({ rule, topic }) =>
    topic !== undefined && !inTopic ? 'off' : (severities.get(rule) ?? rulePages.get(rule)?.severity ?? 'warning');
}

/** @param spots where the finding's fixes write, asked for only when somebody wants to fix it */
function toReport(
  document: Document,
  finding: Finding,
  severity: Report['severity'],
  spot: Spot,
  spots: () => readonly Spot[],
  related: Report['related'],
): Report {
  return {
    ...rangeOf(spot),
    rule: finding.rule,
    severity,
    message: finding.message,
    text: spot.block.block.text.slice(finding.start, finding.end),
    term: finding.term,
    ...(finding.concept !== undefined && { concept: finding.concept }),
    obsolete: finding.obsolete ?? false,
    ...sourceOf(finding, document),
    get fixes() {
      return finding.replacements.flatMap((replacement) => toFix(replacement, spots()));
    },
    related,
  };
}

/** What the finding rests on, as people cite it: a published source, else the lexicon's own entry. */
function sourceOf(finding: Finding, { lexicon }: Document): Pick<Report, 'source' | 'verification' | 'evidence'> {
  const { source: id, clause, evidence } = finding;
  const source = id === undefined ? undefined : lexicon.sources.get(id);
  const concept = finding.concept === undefined ? undefined : lexicon.concepts.get(finding.concept);
  const published = source && [source.title, source.edition, clause].filter(Boolean).join(', ');
  const list = concept && (lexicon.layerOf(concept) ?? `Renal Lexicon ${lexicon.edition}`);
  const entry = concept && `${list}, “${preferred(concept).text}”`;
  const cited = published ?? entry;
  return {
    ...(cited !== undefined && { source: cited }),
    ...(source && { verification: source.verification }),
    ...(evidence !== undefined && { evidence }),
  };
}

/** No fix where one of its edits would cut through markup. */
function toFix(replacement: Replacement, spots: readonly Spot[]): Fix[] {
  const fitted = spots.map((spot) => fit(replacement, spot));
  const term = fitted[0]?.at(-1);
  if (!term || fitted.some((edits) => edits.length === 0)) return [];
  const title =
    replacement.title ??
    (spots.length > 1 ? `Write “${replacement.text}” in all ${spots.length} places` : `Replace with “${term.text}”`);
  return [{ title, automatic: replacement.automatic, edits: fitted.flat() }];
}
