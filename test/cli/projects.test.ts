import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Editor } from '../support/editor.ts';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';
import { Server } from '../support/server.ts';

const cli = join(root, 'dist/cli.cjs');
const own = `definition:
  professional: { text: Thing of this project that tests know. }
  plain: { text: A thing. }
designations:
  - { text: zorbium, status: preferred }
  - { text: old zorb, status: deprecated, reason: It was never one., replacing: automatic }
`;
const files = {
  '.renal-lexicon/terminology/things/zorbium.yml': own,
  '.renal-lexicon/ignore.yml':
    '- { rule: deprecated-term, term: hypernephroma, file: papers/a.md }\n- { rule: misspelling, file: b c.md }\n- { rule: deprecated-term, text: hypernephroma, context: the one … that stays ¶ }\n',
  'papers/a.md': 'A hypernephroma and an old zorb.\n\nA nephrectmy.\n',
  'b c.md': 'A hypernephroma.\n\nThe one hypernephroma that stays.\n\nA nephrectmy.\n',
};
interface Line {
  readonly file: string;
  readonly rule: string;
  readonly start: number;
}

suite('a project on the command line', () => {
  test('its terminology and ignore file hold, from any folder', () => {
    using folder = new Folder(files);
    for (const [cwd, ...names] of [['.', 'papers/a.md', 'b c.md'], ['papers', 'a.md', '../b c.md']]) {
      const { code, stdout, stderr } = runNode([cli, 'check', ...names, '--format', 'json'], folder.join(cwd ?? ''));
      const found = (JSON.parse(stdout) as Line[]).map(({ file, rule, start }) => [file, rule, start]);
      assert.deepEqual(found, [
        [names[0], 'deprecated-term', 23],
        [names[0], 'misspelling', 36],
        [names[1], 'deprecated-term', 2],
      ]);
      assert.deepEqual([code, stderr], [1, '']);
    }
  }); // prettier-ignore

  test('the same is found in the editor', async () => {
    using folder = new Folder(files);
    await using server = await Server.start({ folders: [{ uri: pathToFileURL(folder.path).href, name: 'study' }] });
    await server.diagnostics(pathToFileURL(folder.join('.renal-lexicon/ignore.yml')).href, () => true);
    for (const name of ['papers/a.md', 'b c.md'] as const) {
      const editor = await Editor.open(server, files[name], { uri: pathToFileURL(folder.join(name)).href });
      const shown = (await editor.pushed()).map(({ code, range }) => [code, range.start.line + 1, range.start.character + 1]);
      const { stdout } = runNode([cli, 'check', name, '--format', 'json'], folder.path);
      const found = (JSON.parse(stdout) as { rule: string; line: number; column: number }[]).map(({ rule, line, column }) => [rule, line, column]);
      assert.deepEqual(found, shown);
    }
  }); // prettier-ignore

  test('standard input belongs to where its name says', () => {
    using folder = new Folder(files);
    const args = [cli, 'check', '-', '--stdin-name', 'papers/a.md'];
    assert.match(runNode(args, folder.path, process.execPath, 'A hypernephroma.').stdout, /0 findings/);
  });

  test('a fault in it is told of with its place, and it ends with 2', () => {
    using folder = new Folder({ 'a.md': 'Nothing.\n', '.renal-lexicon/ignore.yml': '- rule: misspelling\n' });
    const { code, stdout, stderr } = runNode([cli, 'check', 'a.md'], folder.path);
    assert.match(stderr, /ignore\.yml:1:3 .*does not say what is left alone/);
    assert.match(stdout, /^1 file/);
    assert.equal(code, 2);
  });
});
