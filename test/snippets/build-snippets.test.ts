import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { expandDefaults, readSkeletons, toPlainText } from '../../scripts/build-snippets.ts';
import { root, skeletons, stems } from './catalogue.ts';

/** The message of every fault of one skeleton with this body, each after its line. */
function faultsOf(body: string): string[] {
  const front = '---\ntitle: Letter\nprefix: [rl-letter]\ndescription: A letter\n---\n\n';
  return readSkeletons([['letter.md', front + body]]).faults.map(({ line, message }) => `${line} ${message}`);
}

void suite('expandDefaults', () => {
  const cases: Record<string, readonly [string, string]> = {
    'a default': ['${1:tumor} size$0', 'tumor size'],
    'the first choice': ['${1|left,right|} kidney', 'left kidney'],
    'a choice with commas, pipes and backslashes': ['${1|a\\, b\\|c\\\\,d|}', 'a, b|c\\'],
    'an empty tab stop': ['a$1b${2}c', 'abc'],
    'a mirror after its default': ['${1:RCC} and $1 and ${1}', 'RCC and RCC and RCC'],
    'a mirror before its default': ['$1, then ${1:RCC}', 'RCC, then RCC'],
    'a mirror of a choice': ['${1|a,b|}$1', 'aa'],
    'the first of two defaults for mirrors': ['$1 ${1:a} ${1:b}', 'a a b'],
    nesting: ['${1:stage ${2:I}, ${3|pT1a,pT1b|}} $2', 'stage I, pT1a I'],
    'a mirror within itself': ['${1:a$1}', 'a'],
    escapes: ['\\$5 {x\\} \\\\ ${1:a\\}b}', '$5 {x} \\ a}b'],
    'an opening brace alone': ['{a, {1', '{a, {1'],
  };
  for (const [name, [body, text]] of Object.entries(cases))
    void test(name, () => assert.equal(expandDefaults(body), text));
});

void suite('toPlainText', () => {
  const cases: Record<string, readonly [string, string]> = {
    'underlines headings of level 1 and 2': ['# One\n\n## Two\n\n### Three', 'One\n===\n\nTwo\n---\n\nThree'],
    'does not underline what may grow': ['# A ${1:b}\n## $1', 'A ${1:b}\n$1'],
    'drops emphasis, also around tab stops': [
      '**Size:** ${1:n} cm; _P_ = **${2:p}** *x*',
      'Size: ${1:n} cm; P = ${2:p} x',
    ],
    'leaves list marks and lone asterisks': ['- a\n2 * 3 * 4 a_b_c', '- a\n2 * 3 * 4 a_b_c'],
    'turns tables into lines': ['| Step | Due |\n| --- | :-: |\n| Letter | $1 |', 'Step: Due\nLetter: $1'],
    'keeps choices in tables whole': ['| Grade | ${1|1,2|} | x |', 'Grade: ${1|1,2|}; x'],
    'drops comments and front matter': ['---\naudience: plain\n---\n\n# A\n\n<!-- note\nmore -->\n\nb', 'A\n=\n\nb'],
  };
  for (const [name, [body, text]] of Object.entries(cases))
    void test(name, () => assert.equal(toPlainText(body), text));
});

void suite('faults', () => {
  const cases: Record<string, readonly [string, RegExp]> = {
    'an unclosed tab stop': ['a\n${1:b\n$0', /^8 tab stop is never closed/],
    'an unclosed choice': ['${1|a,b}\n$0', /^7 "\$\{1\|a,b\}/],
    'a choice with no option': ['a ${1||}\n$0', /^7 choice without an option/],
    'an empty option': ['${1|a,,b|}\n$0', /^7 choice without an option/],
    'a literal dollar': ['costs $ 5\n$0', /^7 "\$ 5/],
    'a variable': ['$CURRENT_YEAR\n$0', /^7 "\$CURRENT/],
    'a stray brace': ['a}\n$0', /^7 "}.*\\}/s],
    'a stray backslash': ['a\\b\n$0', /^7 "\\b/],
    'a gap in the numbers': ['$1 $3\n$0', /^7 tab stop 2 is missing/],
    'a tab stop that plain text would lose': ['<!-- $1 -->$2\n$0', /tab stop 1 is missing/],
    'no final tab stop': ['$1', /does not end with \$0/],
  };
  for (const [name, [body, message]] of Object.entries(cases))
    void test(name, () => assert.match(faultsOf(body).join('\n'), message));

  void test('missing keys, each', () => {
    const { faults } = readSkeletons([
      ['a.md', '---\ntitle: A\n---\n$0'],
      ['b.md', '$0'],
      ['c.md', '---\ntitle: [\n---\n$0'],
    ]);
    assert.deepEqual(
      faults.filter(({ file }) => file === 'a.md').map(({ message }) => /"(\w+)"/.exec(message)?.[1]),
      ['prefix', 'description'],
    );
    assert.equal(faults.filter(({ file }) => file === 'b.md').length, 3);
    assert.ok(faults.some(({ file, message }) => file === 'c.md' && message.includes('not valid YAML')));
  });

  void test('a prefix or a title used twice', () => {
    const text = '---\ntitle: A\nprefix: [rl-a]\ndescription: A\n---\n$0';
    const { faults } = readSkeletons([
      ['a.md', text],
      ['b.md', text],
    ]);
    assert.deepEqual(
      faults.map(({ file, line, message }) => [file, line, message.slice(0, 13)]),
      [
        ['b.md', 3, 'prefix "rl-a"'],
        ['b.md', 2, 'title "A" is '],
      ],
    );
  });
});

void suite('node scripts/build-snippets.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  after(() => rmSync(folder, { recursive: true }));
  const build = () =>
    spawnSync(process.execPath, [join(root, 'scripts', 'build-snippets.ts')], { cwd: folder, encoding: 'utf8' });

  void test('writes both editions', () => {
    mkdirSync(join(folder, 'snippets'));
    for (const stem of stems)
      writeFileSync(join(folder, 'snippets', `${stem}.md`), readFileSync(join(root, 'snippets', `${stem}.md`)));
    const { status, stderr } = build();
    assert.deepEqual([status, stderr], [0, '']);
    for (const language of ['markdown', 'plaintext']) {
      const file = readFileSync(join(folder, 'dist', 'snippets', `${language}.code-snippets`), 'utf8');
      const entries = JSON.parse(file) as Record<string, { prefix: string[]; description: string; body: string[] }>;
      assert.deepEqual(
        Object.keys(entries),
        [...skeletons.values()].map(({ title }) => title),
      );
      for (const { title, prefix, description, body } of skeletons.values()) {
        const lines = (language === 'markdown' ? body : toPlainText(body)).split('\n');
        assert.deepEqual(entries[title], { prefix, description, body: lines });
      }
    }
  });

  void test('names file, line and column of a fault, and exits 1', () => {
    writeFileSync(
      join(folder, 'snippets', 'bad.md'),
      '---\ntitle: Bad\nprefix: [bad]\ndescription: Bad\n---\n\na ${1:b\n$0\n',
    );
    const { status, stderr } = build();
    assert.deepEqual([status, stderr], [1, 'snippets/bad.md:7:3 tab stop is never closed. Add its }.\n']);
  });
});
