import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Folder } from '../support/folder.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';

const cli = join(root, 'dist/cli.cjs');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const files = {
  'clean.md': 'Nothing to find.\n',
  'bad.md': '# Title\r\n\r\nA 🙂 hypernephroma, and\r\na nephrectmy.\r\n',
  'mild.md': 'Gerota fascia was opened.\n\nRenal fascia was sutured.\n',
  'code.md': '`hypernephroma`\n',
  'code.txt': '`hypernephroma`\n',
  'bom.md': '\ufeffHypernephroma.\n',
  'sub/-dash.md': 'A hypernephroma.\n',
  'empty.md': '',
  'tree/a.md': 'A hypernephroma.\n',
  'tree/b/c.TXT': 'A hypernephroma.\n',
  'tree/b/d.qmd': 'A hypernephroma.\n',
  'tree/b/e.Rmd': 'A hypernephroma.\n',
  'tree/b/f.tex': 'A hypernephroma.\n',
  'tree/.hidden/g.md': 'A hypernephroma.\n',
  'tree/node_modules/h.md': 'A hypernephroma.\n',
  'tree/node_modules/none/i.tex': '',
};

/** Runs `renal-lexicon` in a folder with the files above. */
function run(...args: string[]) {
  using folder = new Folder(files);
  folder.write('latin1.md', Uint8Array.from([0x74, 0xfc, 0x0a]));
  return runNode([cli, ...args], folder.path);
}

interface Finding {
  readonly [key: string]: unknown;
  readonly start: number;
  readonly end: number;
  readonly fixes: readonly { readonly title: string; readonly automatic: boolean; readonly edits: unknown }[];
}

suite('renal-lexicon check', () => {
  test('prints nothing but the summary for clean files, and ends with 0', () => {
    const { code, stdout, stderr } = run('check', 'clean.md', 'empty.md', 'code.md');
    assert.deepEqual(
      [code, stdout, stderr],
      [0, '3 files, 3 words: 0 findings, 0 of warning or above (0.0 per 1,000 words)\n', ''],
    );
    assert.equal(run('check', '--quiet', 'clean.md').stdout, '');
  });

  test('prints file:line:column, severity, rule and message, and ends with 1', () => {
    const { code, stdout } = run('check', 'bad.md');
    const [first, second, ...rest] = stdout.trimEnd().split('\n');
    assert.match(first ?? '', /^bad\.md:3:6 warning deprecated-term: “hypernephroma” is .* \[.+\]$/);
    assert.match(second ?? '', /^bad\.md:4:3 warning misspelling: “nephrectmy” may be /);
    assert.deepEqual(rest, [
      '',
      '1 file, 6 words: 2 findings, 2 of warning or above (333.3 per 1,000 words)',
      '  deprecated-term  1',
      '  misspelling      1',
    ]);
    assert.equal(code, 1);
  });

  test('ends with 0 where no finding is a warning or above', () => {
    const { code, stdout } = run('check', 'mild.md');
    assert.match(stdout, /^mild\.md:3:1 information inconsistent-designation: /);
    assert.equal(code, 0);
  });

  test('reads the format from the file’s name', () => {
    assert.equal(run('check', 'code.md').code, 0);
    assert.equal(run('check', 'code.txt').code, 1);
  });

  test('counts the columns of a file with a byte order mark without it', () => {
    assert.match(run('check', 'bom.md').stdout, /^bom\.md:1:1 /);
  });

  test('--format json: the same with offsets, source text and fixes', () => {
    const { code, stdout } = run('check', '--format', 'json', 'bad.md', 'clean.md');
    const found = JSON.parse(stdout) as Finding[];
    assert.equal(code, 1);
    assert.deepEqual(
      found.map(({ file, line, column, rule, severity, text }) => [file, line, column, rule, severity, text]),
      [
        ['bad.md', 3, 6, 'deprecated-term', 'warning', 'hypernephroma'],
        ['bad.md', 4, 3, 'misspelling', 'warning', 'nephrectmy'],
      ],
    );
    for (const { text, start, end, message, fixes } of found) {
      assert.equal(files['bad.md'].slice(start, end), text);
      assert.ok(typeof message === 'string' && message.length > 10);
      assert.ok(fixes.length > 0 && fixes.every((fix) => typeof fix.title === 'string' && Array.isArray(fix.edits)));
    }
    assert.deepEqual(found[1]?.fixes[0], {
      title: 'Replace with “nephrectomy”',
      automatic: true,
      edits: [{ start: found[1]?.start, end: found[1]?.end, text: 'nephrectomy' }],
    });
  });

  test('--format json: an empty list for a clean file', () => {
    assert.deepEqual(JSON.parse(run('check', '--format', 'json', 'clean.md').stdout), []);
  });

  test('a file that cannot be read is told of, the others are checked, and it ends with 2', () => {
    const { code, stdout, stderr } = run('check', 'none.md', 'bad.md', 'latin1.md');
    assert.match(stderr, /^none\.md could not be read\..*\nlatin1\.md is no UTF-8 text\..*\n$/);
    assert.match(stdout, /bad\.md:3:6/);
    assert.equal(code, 2);
  });

  test('a folder means the prose in it and below it, once each, without hidden folders and node_modules', () => {
    const { code, stdout, stderr } = run('check', 'tree', 'tree/a.md');
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('tree')).map((line) => line.split(':')[0]),
      ['tree/a.md', 'tree/b/c.TXT', 'tree/b/d.qmd', 'tree/b/e.Rmd'],
    );
    assert.deepEqual([code, stderr], [1, '']);
  }); // prettier-ignore

  test('a folder without prose is told of', () => {
    const { code, stderr } = run('check', 'tree/node_modules/none');
    assert.match(stderr, /none holds no file to check/);
    assert.equal(code, 2);
  });

  test('standard input, named by its ending', () => {
    using folder = new Folder();
    const text = '`hypernephroma`\n';
    const given = (...args: string[]) => runNode([cli, 'check', '-', ...args], folder.path, process.execPath, text);
    assert.equal(given().code, 0);
    const { code, stdout } = given('--stdin-name', 'note.txt');
    assert.match(stdout, /^note\.txt:1:2 warning deprecated-term/);
    assert.equal(code, 1);
  });

  test('a file whose name starts with a dash', () => {
    assert.match(run('check', '--', 'sub/-dash.md').stdout, /^sub\/-dash\.md:1:3 /);
  });
});

suite('renal-lexicon', () => {
  test('--version, --help and nothing', () => {
    assert.deepEqual([run('--version').stdout.trim(), run('--version').code], [version, 0]);
    for (const args of [['--help'], []]) {
      const { code, stdout } = run(...args);
      assert.match(stdout, /^Usage: renal-lexicon check/);
      assert.equal(code, 0);
    }
  });

  for (const args of [['chekc', 'a.md'], ['check'], ['check', '--format', 'xml', 'bad.md'], ['check', '--nothing', 'bad.md'], ['constructor'], ['check', 'bad.md', '--rule', 'none=off'], ['check', 'bad.md', '--rule', 'misspelling=loud'], ['check', 'bad.md', '--rule', 'misspelling'], ['check', 'bad.md', '--max-warnings', '-1'], ['check', 'bad.md', '--max-warnings', 'x'], ['check', 'bad.md', '--audience', 'all'], ['check', 'bad.md', '--style', 'apa'], ['check', 'bad.md', '--spelling', 'uk'], ['check', 'bad.md', '--stdin-name', 'x.md']]) {
    test(`${args.join(' ')}: one sentence on what is wrong, and 2`, () => {
      const { code, stdout, stderr } = run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
      assert.ok(stderr.trim().length > 10);
    });
  } // prettier-ignore
});
