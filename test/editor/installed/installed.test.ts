import * as assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { extension, openDocument, until } from '../api/support.ts';

/** The parts that are read while the extension works, and so show only now whether they were packed. */
suite('the installed package', () => {
  test('comes from the extensions folder, not from the sources', () => {
    const folder = process.env['RENAL_LEXICON_EXTENSIONS'] ?? assert.fail('no extensions folder');
    const inside = realpathSync(extension().extensionPath);
    assert.ok(inside.startsWith(realpathSync(folder)), inside);
  });

  test('starts by itself on a Markdown document', async () => {
    await openDocument('A kidney.\n');
    await until(() => extension().isActive, 'the extension is active');
  });

  test('has its server and lexicon: a hover, a completion, a finding with its page and fix', async () => {
    const { uri } = await openDocument('A hypernephroma, and nefrec\n');
    const hover = await until(() => hoverText(uri, new vscode.Position(0, 4)), 'a hover');
    assert.match(hover, /renal cell carcinoma/i);

    const finding = await until(() => findingsOf(uri).find((found) => idOf(found) === 'deprecated-term'), 'a finding');
    assert.ok(typeof finding.code === 'object');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(finding.code.target));
    assert.match(page, /## Why/);
    const actions = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        finding.range,
      );
      return found.length > 0 ? found : undefined;
    }, 'fixes');
    assert.ok(
      actions.some(({ title }) => /renal cell carcinoma/i.test(title)),
      actions.map(({ title }) => title).join(', '),
    );

    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(0, 27),
    );
    assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'nephrectomy'));
  });

  test('has its article skeletons in both languages', async () => {
    for (const language of ['markdown', 'plaintext']) {
      const prefixes = skeletonPrefixes(language);
      const { uri } = await openDocument('\n', language);
      await until(async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          new vscode.Position(0, 0),
        );
        // The editor has snippets of its own in Markdown.
        const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        const ours = new Set(found.filter((label) => label.startsWith('rl-')));
        return prefixes.every((prefix) => ours.has(prefix)) ? ours : undefined;
      }, `all skeletons in ${language}`);
    }
  });
});

/** What one types for each skeleton, as the installed package has it. */
function skeletonPrefixes(language: string): string[] {
  const file = join(extension().extensionPath, 'dist', 'snippets', `${language}.code-snippets`);
  const snippets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { prefix: string | string[] }>;
  return Object.values(snippets).flatMap(({ prefix }) => prefix);
}

async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n');
}

const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

const idOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
