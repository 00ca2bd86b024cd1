import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverSaying, openDocument, ours, place, until, untilFindings } from './support.ts';

const settings = () => vscode.workspace.getConfiguration('renalLexicon');

async function set(name: string, value: unknown): Promise<void> {
  await settings().update(name, value, vscode.ConfigurationTarget.Global);
}

suite('settings are taken live', () => {
  teardown(async () => {
    for (const name of ['rules', 'maxFindings', 'audience']) await set(name, undefined);
  });

  test('a rule is switched off, made louder, and given back its own severity', async () => {
    const document = await openDocument('A hypernephroma needs nephrectmy.\n');
    const both = ['deprecated-term: hypernephroma', 'misspelling: nephrectmy'];
    await untilFindings(document, both);
    await set('rules', { 'deprecated-term': 'off', misspelling: 'error' });
    await untilFindings(document, both.slice(1));
    assert.equal(ours(document.uri)[0]?.severity, vscode.DiagnosticSeverity.Error);
    await set('rules', undefined);
    await untilFindings(document, both);
  });

  test('the number of findings is bounded, and a note counts the rest', async () => {
    const document = await openDocument('A hypernephroma needs nephrectmy and metastassis.\n');
    await until(() => ours(document.uri).length === 3, 'three findings');
    await set('maxFindings', 1);
    await until(() => ours(document.uri).some(({ message }) => message.startsWith('2 more findings')), 'the note');
  });

  test('the audience turns the definitions round', async () => {
    const document = await openDocument('It grew through Gerota fascia.\n');
    await hoverSaying(document, place(document, 'Gerota'), '**In plain language:**');
    await set('audience', 'plain');
    await hoverSaying(document, place(document, 'Gerota'), '**Professional definition:** Fibrous envelope');
  });
});
