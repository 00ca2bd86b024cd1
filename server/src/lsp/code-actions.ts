import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type TextEdit as LspEdit,
} from 'vscode-languageserver';
import {
  fixAll,
  ignoreLine,
  reportsIn,
  type Document,
  type Fix,
  type Report,
  type ReportOptions,
  type TextEdit,
} from '../engine.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { Host } from './host.ts';
import type { OpenDocument } from './open-document.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.renalLexicon`;

/** Run by the server: writes the term into the folder's ignore file, so that it works in every editor. */
export const IGNORE_TERM_COMMAND = 'renalLexicon.ignoreTerm';

/** The arguments of the ignore-term command. */
export interface IgnoreTermArguments {
  readonly uri: string;
  readonly rule: string;
  readonly term: string;
}

export interface CodeActionContext {
  readonly open: OpenDocument;
  readonly document: Document;
  readonly options: ReportOptions;
  readonly host: Host;
  /** A term can only be ignored where a folder keeps the list. */
  readonly inFolder: boolean;
}

export function codeActions({ range, context }: CodeActionParams, at: CodeActionContext): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const report of reportsIn(at.document, at.open.offsets(range), at.options))
      actions.push(...quickFixes(report, at));
  }
  if (wants(FIX_ALL_KIND)) actions.push(...fixAllAction(at));
  return actions;
}

function quickFixes(report: Report, at: CodeActionContext): CodeAction[] {
  const diagnostics = [toDiagnostic(at.open, report, at.host)];
  const action = (title: string, rest: Partial<CodeAction>): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...rest,
  });
  const fixes = report.fixes.map((fix) =>
    action(fix.title, { edit: workspaceEdit(at.open, fix.edits), isPreferred: isPreferred(fix, report) }),
  );
  const comment = ignoreLine(at.document, report);
  const args: IgnoreTermArguments = { uri: at.open.uri, rule: report.rule, term: report.term };
  return [
    ...fixes,
    ...(comment ? [action(`Ignore ${report.rule} on this line`, { edit: workspaceEdit(at.open, [comment]) })] : []),
    ...(at.inFolder
      ? [
          action(`Ignore “${report.term}” in this folder`, {
            command: { title: 'Ignore term', command: IGNORE_TERM_COMMAND, arguments: [args] },
          }),
        ]
      : []),
  ];
}

/** At most one fix is preferred: the only one there is, and only when it needs no reading. */
const isPreferred = (fix: Fix, report: Report): boolean => fix.automatic && report.fixes.length === 1;

function fixAllAction({ open, document, options }: CodeActionContext): CodeAction[] {
  const edits = fixAll(document, options);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all safe Renal Lexicon findings', kind: FIX_ALL_KIND, edit: workspaceEdit(open, edits) }];
}

function workspaceEdit(open: OpenDocument, edits: readonly TextEdit[]) {
  return { changes: { [open.uri]: edits.map((edit): LspEdit => ({ range: open.range(edit), newText: edit.text })) } };
}
