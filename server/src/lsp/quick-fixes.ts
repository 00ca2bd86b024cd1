import { CodeActionKind, type CodeAction, type CodeActionParams, type Command } from 'vscode-languageserver';
import type { TextEdit as LspEdit } from 'vscode-languageserver';
import {
  fixAll,
  ignoreInDocument,
  ignoreLine,
  keptFinding,
  reports,
  rulePages,
  type Document,
  type Fix,
  type Ignored,
  type Report,
  type ReportOptions,
  type TextEdit,
} from '../engine.ts';
import { toDiagnostic } from './diagnostics.ts';
import { EXPLAIN_COMMAND, type ExplainArguments } from './explain.ts';
import type { Host } from './host.ts';
import { IGNORE_COMMAND, type IgnoreArguments } from './ignore.ts';
import type { OpenDocument } from './open-document.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.renalLexicon`;

export interface CodeActionContext {
  readonly open: OpenDocument;
  readonly document: Document;
  readonly options: ReportOptions;
  readonly host: Host;
  /** The document's path in the folder that keeps the list of what is ignored; absent where there is none. */
  readonly file?: string;
}

export function codeActions({ range, context }: CodeActionParams, at: CodeActionContext): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const { start, end } = at.open.offsets(range);
    const found = reports(at.document, at.options);
    for (const report of found) {
      if (report.start <= end && report.end >= start) actions.push(...quickFixes(report, found, at));
    }
  }
  // It reads the document several times, so it is worked out for those who ask for it.
  if (context.only && wants(FIX_ALL_KIND)) actions.push(...fixAllAction(at));
  return actions;
}

function quickFixes(report: Report, found: readonly Report[], at: CodeActionContext): CodeAction[] {
  const rest = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(at.open, report, at.host)] };
  const fixes = report.fixes.map((fix) => ({
    title: fix.title,
    edit: workspaceEdit(at.open, fix.edits),
    isPreferred: isPreferred(fix, report),
  }));
  // A finding about one of our comments is mended, not silenced by one more.
  const others = rulePages.has(report.rule) ? [...silencers(report, found, at), why(report, at)] : [];
  return [...fixes, ...others].map((action) => ({ ...action, ...rest }));
}

/** At most one fix is preferred: the only one there is, and only when it needs no reading. */
const isPreferred = (fix: Fix, report: Report): boolean => fix.automatic && report.fixes.length === 1;

/** From the narrowest to the widest: this line, this place, the term in the folder, the rule in the file. */
function silencers(report: Report, found: readonly Report[], at: CodeActionContext): CodeAction[] {
  const { rule, term } = report;
  const { document, file, open } = at;
  const edit = (title: string, change: TextEdit | undefined): CodeAction[] =>
    change ? [{ title, edit: workspaceEdit(open, [change]) }] : [];
  const add = (title: string, entry: Ignored): CodeAction[] => [
    { title, command: command(title, IGNORE_COMMAND, { uri: open.uri, entry }) },
  ];
  const kept = file === undefined ? undefined : keptFinding(document, report, found);
  const inFile = `Ignore ${rule} in this file`;
  const comment = ignoreInDocument(document, rule);
  return [
    ...edit(`Ignore ${rule} on this line`, ignoreLine(document, report)),
    ...(kept && file !== undefined ? add('Ignore this finding here for good', { ...kept, file }) : []),
    ...(file === undefined ? [] : add(`Ignore “${term}” in this folder`, { rule, term })),
    ...(comment || file === undefined ? edit(inFile, comment) : add(inFile, { rule, file })),
  ];
}

function why({ rule, start, end }: Report, { open }: CodeActionContext): CodeAction {
  const title = 'Why is this flagged?';
  const args: ExplainArguments = { uri: open.uri, rule, start, end };
  return { title, command: command(title, EXPLAIN_COMMAND, args) };
}

const command = (title: string, name: string, args: IgnoreArguments | ExplainArguments): Command => ({
  title,
  command: name,
  arguments: [args],
});

function fixAllAction({ open, document, options }: CodeActionContext): CodeAction[] {
  const { edits } = fixAll(document, options);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all safe Renal Lexicon findings', kind: FIX_ALL_KIND, edit: workspaceEdit(open, edits) }];
}

function workspaceEdit(open: OpenDocument, edits: readonly TextEdit[]) {
  return { changes: { [open.uri]: edits.map((edit): LspEdit => ({ range: open.range(edit), newText: edit.text })) } };
}
