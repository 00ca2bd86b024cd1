import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { expandDefaults, readSkeletons, toPlainText } from '../../scripts/build-snippets.ts';
import { parseSnippet, tabStops } from '../../scripts/snippet-syntax.ts';

const root = join(import.meta.dirname, '..', '..');
const stems = readdirSync(join(root, 'snippets'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length))
  .sort();
const read = readSkeletons(
  stems.map((stem) => [`${stem}.md`, readFileSync(join(root, 'snippets', `${stem}.md`), 'utf8')]),
);
const skeletons = new Map(stems.map((stem, at) => [stem, read.skeletons[at]!]));

/** The message of every fault of one skeleton with this body, each after its line. */
function faultsOf(body: string): string[] {
  const front = '---\ntitle: Letter\nprefix: [rl-letter]\ndescription: A letter\n---\n\n';
  return readSkeletons([['letter.md', front + body]]).faults.map(({ line, message }) => `${line} ${message}`);
}

void suite('the ten skeletons', () => {
  void test('are these', () => {
    const articles = 'case-report cohort-study lay-summary pathology-report patient-page plain-language-summary';
    assert.equal(stems.join(' '), `${articles} rct-abstract rct-article systematic-review tumor-board-summary`);
  });

  void test('have no fault', () => assert.deepEqual(read.faults, []));

  void test('have prefixes of their own, the first after the file', () => {
    const prefixes = [...skeletons.values()].flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [stem, { prefix }] of skeletons) assert.deepEqual([prefix[0], prefix.length > 1], [`rl-${stem}`, true]);
  });

  for (const [stem, { title, description, body }] of skeletons) {
    void test(`${stem}: in both editions the tab stops run 1 to n, then $0`, () => {
      for (const edition of [body, toPlainText(body)]) {
        const indices = tabStops(parseSnippet(edition)).map(({ index }) => index);
        const first = [...new Set(indices)];
        assert.deepEqual(
          first,
          [...first.keys()].map((at) => (at + 1) % first.length),
          'each first met in the order of the text',
        );
        assert.equal(indices.at(-1), 0);
      }
    });

    void test(`${stem}: the description names a guideline and a year`, () => {
      assert.match(description, /[A-Z]{2,}.* (19|20)\d\d|\d+\/20\d\d/);
      assert.doesNotMatch(`${title}${description}`, /\n/);
    });

    void test(`${stem}: every tab stop says what to write, and nothing of the syntax is left`, () => {
      const stops = tabStops(parseSnippet(body));
      const withText = new Set(stops.filter(({ pieces }) => pieces.length > 0).map(({ index }) => index));
      assert.equal(withText.size, new Set(stops.map(({ index }) => index)).size - 1, 'all but $0');
      assert.doesNotMatch(expandDefaults(body), /[$\\}]/);
    });

    void test(`${stem}: the plain-text edition holds no markup`, () => {
      assert.doesNotMatch(expandDefaults(toPlainText(body)), /^#|\*|<!--|\|/m);
    });
  }

  /** What a list must offer: closed lists of the domain, in the skeletons that need them. */
  const closedLists: Record<string, readonly (readonly string[])[]> = {
    'rct-article': [
      ['phase 2', 'phase 3', 'phase 4'],
      ['open-label', 'double-blind'],
      ['superiority', 'noninferiority', 'equivalence'],
    ],
    'rct-abstract': [['phase 2', 'phase 3', 'phase 4']],
    'lay-summary': [['phase 1', 'phase 2', 'phase 3', 'phase 4']],
    'case-report': [
      ['pT1a', 'pT1b', 'pT2a', 'pT2b', 'pT3a', 'pT3b', 'pT3c', 'pT4'],
      ['WHO/ISUP grade 1', 'WHO/ISUP grade 4', 'not graded'],
      ['clear cell renal cell carcinoma', 'papillary renal cell carcinoma'],
    ],
    'pathology-report': [
      ['right', 'left'],
      ['1', '2', '3', '4', 'not graded'],
      ['pT0', 'pT1a', 'pT1b', 'pT2a', 'pT2b', 'pT3a', 'pT3b', 'pT3c', 'pT4', 'pTX'],
      ['pN0', 'pN1', 'pNX'],
      [
        'clear cell papillary renal cell tumor',
        'TFE3-rearranged renal cell carcinoma',
        'renal cell carcinoma, not otherwise specified',
      ],
    ],
    'tumor-board-summary': [
      ['favorable', 'intermediate', 'poor'],
      ['I', 'II', 'III', 'IV'],
      ['0', '1', '2', '3', '4'],
      ['cM0', 'cM1', 'pM1'],
    ],
  };
  for (const [stem, lists] of Object.entries(closedLists)) {
    void test(`${stem}: offers the closed lists`, () => {
      const choices = tabStops(parseSnippet(skeletons.get(stem)!.body)).flatMap((stop) =>
        stop.choices ? [stop.choices] : [],
      );
      const offered = (list: readonly string[]) =>
        choices.some((choice) => list.every((option) => choice.includes(option)));
      for (const list of lists) assert.ok(offered(list), list.join());
    });
  }

  for (const stem of ['lay-summary', 'patient-page', 'plain-language-summary']) {
    void test(`${stem}: says to the checks that patients read it, in Markdown only`, () => {
      const { body } = skeletons.get(stem)!;
      assert.ok(body.startsWith('---\naudience: plain\n---\n'));
      assert.doesNotMatch(toPlainText(body), /audience:/);
    });
  }

  void test('never offer a TNM category that does not exist', () => {
    for (const { body } of skeletons.values()) {
      const choices = tabStops(parseSnippet(body)).flatMap((stop) => stop.choices ?? []);
      assert.deepEqual(
        choices.filter((choice) => /^(?:[cp]?MX|pM0|[cp]?N[23]|[cp]?T(?:is|a|1c|2c|3d|4[ab]))$/.test(choice)),
        [],
      );
    }
  });
});

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
