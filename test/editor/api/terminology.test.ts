import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverSaying, ours, place, until } from './support.ts';

const concept = `definition:
  professional:
    text: Cohort of our own clinic, kept since 2020.
    sources: [nci-dictionary]
  plain:
    text: People with kidney cancer who came to our clinic.
    sources: [nci-dictionary]
designations:
  - text: Lindenhof cohort
    status: preferred
`;

const broken = `${concept}  - text: Lindenhof register\n    status: prefered\n`;

function workspaceFolder(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder;
}

suite('a folder’s own terminology', () => {
  test('is shown, kept while its file is broken, and mended with it', async () => {
    const folder = workspaceFolder();
    const file = vscode.Uri.joinPath(folder.uri, '.renal-lexicon/terminology/x/my-term.yml');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const notes = vscode.Uri.joinPath(folder.uri, 'cohort.md');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode('The Lindenhof cohort is ours.\n'));
    const document = await vscode.workspace.openTextDocument(notes);
    await vscode.window.showTextDocument(document);
    const at = place(document, 'cohort');

    await write(concept);
    const { text } = await hoverSaying(document, at, 'Cohort of our own clinic');
    assert.match(text, new RegExp(`\\*\\*From:\\*\\* ${folder.name}`));

    await write(broken);
    const fault = await until(() => ours(file)[0], 'the fault is shown in the file');
    assert.match(fault.message, /prefered|status/);
    assert.equal(
      fault.range.start.line,
      broken.split('\n').findIndex((line) => line.includes('prefered')),
    );
    await hoverSaying(document, at, 'Cohort of our own clinic');

    await write(concept.replace('since 2020', 'since 2021'));
    await until(() => ours(file).length === 0, 'the fault is gone');
    await hoverSaying(document, at, 'kept since 2021');

    await vscode.workspace.fs.delete(file);
    await until(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', notes, at);
      return hovers.every(({ contents }) => !JSON.stringify(contents).includes('our own clinic'));
    }, 'the term is forgotten with its file');
  });
});
