import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { Editor } from '../support/editor.ts';
import { Server } from '../support/server.ts';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const items = (report: DocumentDiagnosticReport) => (report.kind === 'full' ? report.items : assert.fail(report.kind));

suite('diagnostics, pushed', () => {
  test('carry the version, the rule, its page and their range', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, 'A 🙂 hypernephroma grew.', { version: 7 });
    const [diagnostic = assert.fail('nothing found'), ...more] = await editor.pushed();
    assert.deepEqual(more, []);
    assert.equal(editor.slice(diagnostic.range), 'hypernephroma');
    assert.deepEqual(diagnostic.range.start, { line: 0, character: 5 });
    assert.equal(diagnostic.severity, 2);
    assert.equal(diagnostic.source, 'renal-lexicon');
    assert.equal(diagnostic.code, 'deprecated-term');
    assert.match(diagnostic.codeDescription?.href ?? '', /^file:.*\/dist\/rules\/deprecated-term\.md$/);
    assert.deepEqual(diagnostic.tags, [2], 'struck through');
  });

  test('follow each edit, and end when the document is closed', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, 'A nephrectmy.');
    assert.deepEqual(codes(await editor.pushed()), ['misspelling']);
    await editor.edit(7, 7, 'o');
    await editor.edit(0, editor.text.length, 'A nephrectomy.');
    assert.deepEqual(await editor.pushed(), []);
    await editor.edit(0, 1, 'A hypernephroma, a');
    assert.deepEqual(codes(await editor.pushed()), ['deprecated-term']);
    await editor.close();
    const cleared = await server.diagnostics(editor.uri, ({ diagnostics }) => diagnostics.length === 0);
    assert.deepEqual(cleared.diagnostics, []);
  });

  test('are as told by the whole text at once', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, 'Text.');
    await editor.change([{ text: 'A hypernephroma.' }]);
    assert.deepEqual(codes(await editor.pushed()), ['deprecated-term']);
  });

  test('point at the other form', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, 'Gerota fascia was opened.\n\nRenal fascia was sutured.');
    const [diagnostic] = await editor.pushed();
    assert.equal(diagnostic?.code, 'inconsistent-designation');
    assert.equal(diagnostic?.severity, 3);
    const [other] = diagnostic?.relatedInformation ?? [];
    assert.equal(other?.location.uri, editor.uri);
    assert.equal(editor.slice(other?.location.range ?? assert.fail()), 'Gerota fascia');
  });

  test('of a document opened again at version 1 with another text are that text’s', async () => {
    await using server = await Server.start();
    const first = await Editor.open(server, 'A hypernephroma.');
    assert.deepEqual(codes(await first.pushed()), ['deprecated-term']);
    await first.close();
    await server.diagnostics(first.uri, ({ diagnostics }) => diagnostics.length === 0);
    const again = await Editor.open(server, 'A nephrectmy.');
    const { diagnostics } = await server.diagnostics(again.uri, (params) => params.diagnostics.length > 0);
    assert.deepEqual(codes(diagnostics), ['misspelling']);
  });

  test('of two documents do not mix', async () => {
    await using server = await Server.start();
    const [a, b] = [
      await Editor.open(server, 'A hypernephroma.', { uri: 'untitled:a' }),
      await Editor.open(server, 'A nephrectmy.', { uri: 'untitled:b' }),
    ];
    assert.deepEqual([codes(await a.pushed()), codes(await b.pushed())], [['deprecated-term'], ['misspelling']]);
  });
});

suite('diagnostics, pulled', () => {
  test('are full, then unchanged, then full again after an edit; nothing is pushed', async () => {
    await using server = await Server.start({ pull: true });
    const editor = await Editor.open(server, 'A hypernephroma.');
    const first = await editor.pull();
    assert.deepEqual(codes(items(first)), ['deprecated-term']);
    const second = await editor.pull(first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await editor.edit(0, 1, 'A nephrectmy, a');
    const third = await editor.pull(first.resultId);
    assert.deepEqual(codes(items(third)), ['misspelling', 'deprecated-term']);
    assert.notEqual(third.resultId, first.resultId);
    assert.deepEqual(server.published.filter(({ uri }) => uri === editor.uri), []);
  }); // prettier-ignore

  test('of a document opened again at version 1 with another text are that text’s', async () => {
    await using server = await Server.start({ pull: true });
    const first = await Editor.open(server, 'A hypernephroma.');
    const before = await first.pull();
    await first.close();
    const again = await Editor.open(server, 'A nephrectmy.');
    assert.deepEqual(codes(items(await again.pull(before.resultId))), ['misspelling']);
  });

  test('of a document that is not open are none', async () => {
    await using server = await Server.start({ pull: true });
    const editor = await Editor.open(server, 'A hypernephroma.');
    await editor.close();
    assert.deepEqual(items(await editor.pull()), []);
  });

  test('are asked for again when settings change', async () => {
    await using server = await Server.start({ pull: true, settings: {} });
    const editor = await Editor.open(server, 'A hypernephroma.');
    const before = await editor.pull();
    const refreshes = server.refreshes;
    server.settings = { rules: { 'deprecated-term': 'off' } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.until('a refresh', () => server.refreshes > refreshes);
    assert.deepEqual(items(await editor.pull(before.resultId)), []);
  });
});
