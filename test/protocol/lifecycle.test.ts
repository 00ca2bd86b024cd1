import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { Editor } from '../support/editor.ts';
import { root } from '../support/knowledge.ts';
import { Server } from '../support/server.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

suite('server: life', () => {
  test('says who it is and what it can do', async () => {
    await using server = await Server.start();
    assert.deepEqual(server.initialized.serverInfo, { name: 'renal-lexicon', version });
    const { capabilities } = server.initialized;
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.textDocumentSync, 2);
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.renalLexicon'],
    });
    assert.deepEqual(capabilities.executeCommandProvider?.commands, ['renalLexicon.ignore', 'renalLexicon.explain']);
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'renal-lexicon',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.equal(capabilities.workspace?.workspaceFolders?.supported, true);
  });

  test('ends with code 0 after shutdown and exit', async () => {
    await using server = await Server.start();
    await server.connection.sendRequest('shutdown');
    await server.connection.sendNotification('exit');
    assert.equal(await server.exited, 0);
    assert.equal(server.stderr, '');
  });

  test('ends when its input is closed', async () => {
    await using server = await Server.start();
    await Editor.open(server, 'A hypernephroma.');
    server.process.stdin.end();
    assert.notEqual(await server.exited, null, 'by itself, not by a signal');
  });

  test('ends when its input is closed in the middle of a message', async () => {
    await using server = await Server.start();
    server.process.stdin.end('Content-Length: 1000\r\n\r\n{"jsonrpc"');
    assert.notEqual(await server.exited, null);
  });

  test('ends when asked to by the system', async () => {
    await using server = await Server.start();
    server.process.kill('SIGTERM');
    await server.exited;
    assert.ok(server.process.signalCode === 'SIGTERM' || server.process.exitCode !== null);
  });

  test('answers an unknown method with the code for it, and goes on', async () => {
    await using server = await Server.start();
    for (const method of ['renalLexicon/nothing', 'textDocument/rename', '__proto__']) {
      await assert.rejects(
        server.connection.sendRequest(method, {}),
        (error) => error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound,
      );
    }
    await server.connection.sendNotification('$/unknown', {});
    await server.connection.sendNotification('renalLexicon/unknown', {});
    const editor = await Editor.open(server, 'nephrectomy');
    assert.ok(await editor.hover({ line: 0, character: 3 }));
  });

  test('answers a cancelled request as cancelled', async () => {
    await using server = await Server.start();
    const text = 'A partial nephrectomy and a hypernephroma.\n\n'.repeat(20_000);
    const editor = await Editor.open(server, text);
    const answers = ['textDocument/hover', 'textDocument/completion', 'textDocument/codeAction'].map((method, id) => {
      const params = {
        textDocument: { uri: editor.uri },
        position: { line: 0, character: 5 },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
        context: { diagnostics: [] },
      };
      const message = { jsonrpc: '2.0', id: `cancel-${id}`, method, params };
      return { message, cancel: { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: message.id } } };
    });
    const seen = rawAnswers(server);
    for (const { message, cancel } of answers) server.process.stdin.write(framed(message) + framed(cancel));
    const codes = await Promise.all(answers.map(({ message }) => seen(message.id)));
    assert.deepEqual(codes, [-32800, -32800, -32800]);
    assert.ok(await editor.hover({ line: 0, character: 5 }), 'and the next one as ever');
  });
});

const framed = (message: unknown): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** Error codes by request id, read from the raw stream beside the connection; undefined for an answer without error. */
function rawAnswers(server: Server): (id: string) => Promise<number | undefined> {
  let stream = '';
  server.process.stdout.on('data', (chunk: Buffer) => (stream += chunk.toString('utf8')));
  return async (id) => {
    for (;;) {
      const at = stream.indexOf(`"id":"${id}"`);
      const answer = at < 0 ? undefined : /^[^]*?\}(?=Content-Length|$)/.exec(stream.slice(at))?.[0];
      const code = answer && /"code":(-?\d+)/.exec(answer)?.[1];
      if (answer) return code === undefined ? undefined : Number(code);
      await new Promise((resolve) => server.process.stdout.once('data', resolve));
    }
  };
}
