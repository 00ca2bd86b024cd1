import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Editor, textOf } from '../support/editor.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';
import { Server } from '../support/server.ts';

const dist = join(root, 'dist');

/**
 * Node's permission model takes from a process all that is not allowed here: files elsewhere, all writing, child
 * processes, workers and native code. What needs one of them fails.
 */
const sandbox = (...readable: readonly string[]): string[] => [
  '--permission',
  ...[dist, ...readable].map((path) => `--allow-fs-read=${path}`),
];

suite('where only dist/ may be read, and nothing be written or started', () => {
  let folder: Folder;
  const options = process.env['NODE_OPTIONS'];
  before(() => {
    folder = new Folder({
      'a.md': 'A hypernephroma.\n',
      'project/.renal-lexicon/terminology/x/wrong.yml': 'definition: no concept at all\n',
    });
  });
  after(() => {
    folder[Symbol.dispose]();
    if (options === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = options;
  });

  test('the command line needs the file that it is given and no other', () => {
    const cli = join(dist, 'cli.cjs');
    const file = folder.join('a.md');
    const { stdout } = runNode([...sandbox(file), cli, 'check', file], folder.path);
    assert.match(stdout, /a\.md:1:3 warning deprecated-term/);
    const refused = runNode([...sandbox(), cli, 'check', file], folder.path);
    assert.match(refused.stderr, /could not be read/, 'the sandbox does not hold');
  });

  test('the server answers, whatever addresses a text names', async () => {
    process.env['NODE_OPTIONS'] = sandbox().join(' ');
    await using server = await Server.start();
    const text = [
      '# yaml-language-server: $schema=file:///etc/hostname',
      '',
      '![x](file:///etc/passwd) <https://example.org/x> The Gerota fascia, a hypernephroma',
    ].join('\n');
    const editor = await Editor.open(server, text, { uri: pathToFileURL(folder.join('b.md')).href });
    assert.match(textOf(await editor.hover(editor.position(text.indexOf('Gerota')))), /fascia/i);
    const { diagnostics } = await server.diagnostics(editor.uri, (found) => found.diagnostics.length > 0);
    assert.equal(diagnostics[0]?.code, 'deprecated-term');
    assert.deepEqual([server.warnings(), server.stderr], [[], '']);
  });

  test('the server needs nothing of a folder but its .renal-lexicon', async () => {
    const project = folder.join('project');
    process.env['NODE_OPTIONS'] = sandbox(join(project, '.renal-lexicon')).join(' ');
    const uri = pathToFileURL(project).href;
    await using server = await Server.start({ folders: [{ uri, name: 'project' }], trusted: true });
    const wrong = `${uri}/.renal-lexicon/terminology/x/wrong.yml`;
    const { diagnostics } = await server.diagnostics(wrong, (found) => found.diagnostics.length > 0);
    assert.equal(diagnostics[0]?.code, 'terminology');
    assert.deepEqual([server.warnings(), server.stderr], [[], '']);
  });
});
