import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';

const cli = join(root, 'dist/cli.cjs');
const run = (folder: Folder, args: string[], input?: string) =>
  runNode([cli, 'check', '--fix', ...args], folder.path, process.execPath, input);
const read = (folder: Folder, file: string) => readFileSync(folder.join(file), 'utf8');

suite('renal-lexicon check --fix', () => {
  test('makes what is safe, says how much, and reports the rest', () => {
    using folder = new Folder({ 'a.md': 'A hypernephroma of Fuhrman grade 2, a nephrectmy.\n', 'b.md': 'Nothing.\n' });
    const { code, stdout, stderr } = run(folder, ['a.md', 'b.md']);
    assert.equal(read(folder, 'a.md'), 'A renal cell carcinoma of Fuhrman grade 2, a nephrectomy.\n');
    assert.match(stdout, /^a\.md:1:27 warning deprecated-term: “Fuhrman grade/);
    assert.deepEqual([code, stderr], [1, '2 fixes made in 1 file.\n']);
  });

  test('goes on until nothing changes', () => {
    using folder = new Folder({ 'a.md': 'A hypernephrma.\n\nHypernephromas.\n' });
    run(folder, ['a.md']);
    const once = read(folder, 'a.md');
    assert.match(run(folder, ['a.md']).stderr, /^0 fixes made/);
    assert.equal(read(folder, 'a.md'), once);
  });

  test('keeps the byte order mark, the line ends and what stands around', () => {
    using folder = new Folder({ 'a.md': '\ufeff# T \r\n\r\nA hypernephroma\t🙂\r\rB\nC' });
    run(folder, ['a.md']);
    assert.equal(read(folder, 'a.md'), '\ufeff# T \r\n\r\nA renal cell carcinoma\t🙂\r\rB\nC');
  });

  test('leaves a clean file untouched, and nothing beside it', () => {
    using folder = new Folder({ 'a.md': 'Nothing.\n', 'b.md': 'A hypernephroma.\n' });
    const before = statSync(folder.join('a.md')).ino;
    run(folder, ['.']);
    assert.equal(statSync(folder.join('a.md')).ino, before);
    assert.deepEqual(readdirSync(folder.path), ['a.md', 'b.md']);
  });

  test('keeps a file’s mode, and a link a link', () => {
    using folder = new Folder({ 'sub/a.md': 'A hypernephroma.\n' });
    chmodSync(folder.join('sub/a.md'), 0o640);
    symlinkSync('sub/a.md', folder.join('link.md'));
    run(folder, ['link.md']);
    assert.ok(lstatSync(folder.join('link.md')).isSymbolicLink());
    assert.equal(read(folder, 'sub/a.md'), 'A renal cell carcinoma.\n');
    assert.equal(statSync(folder.join('sub/a.md')).mode & 0o777, 0o640);
  });

  test('what is ignored is not fixed', () => {
    using folder = new Folder({
      'a.md': 'A hypernephroma. <!-- renal-lexicon-ignore -->\n\nA second hypernephroma.\n',
      '.renal-lexicon/ignore.yml': '- rule: misspelling\n  term: nephrectmy\n',
      'b.md': 'A nephrectmy.\n',
    });
    run(folder, ['.', '--rule', 'deprecated-term=off']);
    assert.match(read(folder, 'a.md'), /second hypernephroma/);
    run(folder, ['.']);
    assert.equal(read(folder, 'a.md'), 'A hypernephroma. <!-- renal-lexicon-ignore -->\n\nA second renal cell carcinoma.\n');
    assert.equal(read(folder, 'b.md'), 'A nephrectmy.\n');
  }); // prettier-ignore

  test('what is kept for good stays, even where a fix changes the words it is known by', () => {
    using folder = new Folder({
      'a.md': 'A nephrectmy for the hypernephroma of old.\n',
      '.renal-lexicon/ignore.yml':
        '- { rule: deprecated-term, text: hypernephroma, context: ¶ a nephrectmy for the … of old ¶, file: a.md }\n',
    });
    run(folder, ['a.md']);
    assert.equal(read(folder, 'a.md'), 'A nephrectomy for the hypernephroma of old.\n');
  });

  test('a file that is no UTF-8 stays as it is', () => {
    using folder = new Folder();
    const bytes = Uint8Array.from([...new TextEncoder().encode('A hypernephroma '), 0xe9, 0x0a]);
    folder.write('a.md', bytes);
    assert.equal(run(folder, ['a.md']).code, 2);
    assert.deepEqual(new Uint8Array(readFileSync(folder.join('a.md'))), bytes);
  });

  test('a file that cannot be written is told of', { skip: process.platform !== 'linux' }, () => {
    using folder = new Folder({});
    symlinkSync('/dev/stdin', folder.join('device.md'));
    const refused = run(folder, ['device.md'], 'A hypernephroma.\n');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /device\.md could not be (read|written)/);
  });

  test('standard input is printed fixed; what is left goes to stderr', () => {
    using folder = new Folder();
    const { code, stdout, stderr } = run(folder, ['-'], '\ufeffA hypernephroma of Fuhrman grade 2.\r\n');
    assert.equal(stdout, '\ufeffA renal cell carcinoma of Fuhrman grade 2.\r\n');
    assert.match(stderr, /^stdin\.md:1:27 warning deprecated-term/);
    assert.equal(code, 1);
  });
});
