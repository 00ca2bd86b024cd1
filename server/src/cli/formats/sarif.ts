import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rulePages, type Fix, type Report, type Severity } from '../../engine.ts';
import { version } from '../../node/version.ts';
import type { CheckedFile } from '../check.ts';
import type { Lines } from '../lines.ts';

/** Where a person reads about the tool and its rules. */
const home = 'https://github.com/renal-lexicon/renal-lexicon';
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

/** SARIF 2.1.0. @param problems what could not be done, in sentences */
export function sarif(files: readonly CheckedFile[], problems: readonly string[]): string {
  const ids = [...new Set([...rulePages.keys(), ...files.flatMap(({ reports }) => reports.map(({ rule }) => rule))])];
  const driver = { name: 'Renal Lexicon', semanticVersion: version, informationUri: home, rules: ids.map(toRule) };
  const notifications = problems.map((text) => ({ level: 'error', message: { text } }));
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        ...(problems.length > 0 && { toolExecutionNotifications: notifications }),
      },
    ],
    results: files.flatMap((file) => file.reports.map((report) => toResult(file, report, ids.indexOf(report.rule)))),
  };
  return JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2);
}

function toRule(id: string) {
  const page = rulePages.get(id);
  const severity = page?.severity ?? 'hint';
  return {
    id,
    shortDescription: { text: page?.title ?? 'Comment that does not do what it seems to' },
    helpUri: page ? `${home}/blob/main/server/src/rules/${id}.md` : `${home}#rules`,
    defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
  };
}

function toResult({ file, lines }: CheckedFile, report: Report, ruleIndex: number) {
  const { rule, severity, message, source, related, fixes } = report;
  const artifactLocation = { uri: uriOf(file) };
  const location = (range: { start: number; end: number }) => ({
    physicalLocation: { artifactLocation, region: regionOf(lines, range) },
  });
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: source === undefined ? message : `${message} [${source}]` },
    locations: [location(report)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({ id, ...location(place), message: { text: place.message } })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => toFix(fix, lines, artifactLocation)) }),
  };
}

const toFix = ({ title, edits }: Fix, lines: Lines, artifactLocation: { readonly uri: string }) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: edits.map((edit) => ({
        deletedRegion: regionOf(lines, edit),
        insertedContent: { text: edit.text },
      })),
    },
  ],
});

/** The standard counts neither lines nor characters of a byte order mark. */
function regionOf(lines: Lines, { start, end }: { readonly start: number; readonly end: number }) {
  const [from, to] = [lines.at(start), lines.at(end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start - lines.bom,
    charLength: end - start,
  };
}

/** Relative to where the tool was called, so that it holds on another machine; absolute for what lies elsewhere. */
function uriOf(file: string): string {
  const path = relative('.', file);
  if (path.startsWith('..') || resolve(path) === path) return pathToFileURL(resolve(file)).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
