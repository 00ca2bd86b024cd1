/** What the tests inside the extension host share. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../harness/until.ts';

export { until };

export const extensionId = 'renal-lexicon.renal-lexicon';

/** An unsaved document in front of the writer. */
export async function openDocument(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Our extension as the editor knows it, active or not. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  assert.ok(found, `${extensionId} is not installed`);
  return found;
}

/** Where a text begins in a document, or `offset` units behind that. */
export function place(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `“${text}” is not in the document`);
  return document.positionAt(at + offset);
}

/** Types at the end of a document. */
export async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Our findings as “rule: text found”, in the order of the text. */
export function findings(document: vscode.TextDocument): string[] {
  return ours(document.uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`);
}

export const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'renal-lexicon');

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits until our findings are just these. */
export async function untilFindings(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await until(
    () => JSON.stringify(findings(document)) === JSON.stringify(expected),
    () => `the findings are ${JSON.stringify(expected)}; they are ${JSON.stringify(findings(document))}`,
  );
}

/** The text of the first hover at a place that says this. */
export async function hoverSaying(
  document: vscode.TextDocument,
  position: vscode.Position,
  expected: string,
): Promise<vscode.Hover & { readonly text: string }> {
  const ask = async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers.map((hover) => Object.assign(hover, { text: hover.contents.map(textOf).join('\n') }));
  };
  return until(
    async () => (await ask()).find(({ text }) => text.includes(expected)),
    `a hover at ${position.line}:${position.character} says “${expected}”`,
  );
}

export const textOf = (content: vscode.MarkdownString | vscode.MarkedString): string =>
  typeof content === 'string' ? content : content.value;
