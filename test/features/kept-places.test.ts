import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { keptFinding, reports, type Document, type Ignored, type Report } from '../../server/src/engine.ts';
import { readIgnored, readIgnoreFile, withIgnored } from '../../server/src/project-reader.ts';
import { markdown, word } from '../support/arbitrary-text.ts';
import { open } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const all = (document: Document, ignored: readonly Ignored[] = []): Report[] =>
  reports(document, { severities: new Map(), ignored });

/** The entry that keeps the finding at `index`, by way of the file that it is written to. */
function keep(document: Document, index: number): Ignored {
  const found = all(document);
  const entry = found[index] && keptFinding(document, found[index], found);
  const content = withIgnored('', entry ?? assert.fail('no entry'));
  const [read] = readIgnoreFile('ignore.yml', content ?? '').entries ?? [];
  return read ?? assert.fail(content);
}

/** Where the findings stand that are left, by the word in front of them. */
const left = (text: string, ignored: readonly Ignored[], languageId?: string) =>
  all(open(text, languageId), ignored).map(({ start }) => text.slice(0, start).trimEnd().at(-1));

suite('a finding kept for good', () => {
  const text = '# Title\n\nThe woman of 1950 had A hypernephroma of the left side at once.\n\nB hypernephroma.\n';
  const entry = keep(open(text), 0);

  test('reads in a diff as what it is', () =>
    assert.deepEqual(entry, {
      rule: 'deprecated-term',
      text: 'hypernephroma',
      context: 'woman of 1950 had a … of the left side at',
    }));

  test('is silent, and no other place is', () => assert.deepEqual(left(text, [entry]), ['B']));

  for (const [name, after] of Object.entries({
    'text above': `New.\n\nA nephrectomy.\n\n${text}`,
    'another heading': text.replace('# Title', '## History of a name'),
    'a new wrap': text.replace('had A', 'had\nA').replace('left side', 'left\n  side'),
    'markup': text.replace('hypernephroma', '**hypernephroma**').replace('left', '_left_'),
    'a word far off in the paragraph': text.replace('at once', 'at last').replace('The woman', 'An old woman'),
    'other punctuation': text.replace('of 1950 had', '(of 1950) had'),
    'line ends': text.replaceAll('\n', '\r\n'),
  }))
    test(`stays silent after an edit: ${name}`, () => {
      assert.equal(all(open(after), [entry]).filter((report) => report.rule === entry.rule).length, 1);
    }); // prettier-ignore

  test('is shown again where its own sentence changes', () =>
    assert.deepEqual(left(text.replace('had A', 'never had A'), [entry]), ['A', 'B']));

  test('is shown where another rule finds it', () =>
    assert.deepEqual(left(text, [{ ...entry, rule: 'misspelling' }]), ['A', 'B']));

  test('silences one place of two that are alike', () => {
    assert.equal(left(`${text}\n\n${text}`, [entry]).length, 3);
    assert.equal(left(`${text}\n\n${text}`, [entry, entry]).length, 2);
  });
});

suite('places that look alike when they are kept', () => {
  const table = '| kind | n |\n|---|---|\n| hypernephroma | 1 |\n| hypernephroma | 2 |\n| hypernephroma | 3 |\n';

  for (const index of [0, 1, 2])
    test(`are told apart by what stands further off: cell ${index}`, () => {
      const document = open(table);
      const found = all(document);
      const rest = all(document, [keep(document, index)]);
      assert.deepEqual(rest, found.filter((_, i) => i !== index)); // prettier-ignore
    });

  test('are told apart in short lines of plain text', () => {
    const lines = 'First.\n\nHypernephroma.\n\nSecond.\n\nHypernephroma.\n';
    const document = open(lines, 'plaintext');
    const [first] = all(document);
    assert.deepEqual(all(document, [keep(document, 1)]), [first]);
  });
});

suite('an entry of the ignore file', () => {
  test('for one rule in one file', () =>
    assert.deepEqual(left('A hypernephroma.', [{ rule: 'deprecated-term', file: 'a.md' }]), []));

  test('from elsewhere is taken only when it is one', () => {
    const entry = { rule: 'misspelling', text: 'x', context: 'a … b', file: 'a.md' };
    assert.deepEqual(readIgnored(entry), entry);
    for (const wrong of [undefined, 5, [], { rule: 'misspelling' }, { rule: 'none', term: 'x' }, { ...entry, context: 'no place' }, { ...entry, context: '… …' }, { rule: 'misspelling', text: 'x' }, { ...entry, term: 'x' }])
      assert.equal(readIgnored(wrong), undefined, JSON.stringify(wrong));
  }); // prettier-ignore

  test('of all kinds is read; one of an unknown rule has a fault, and the others hold', () => {
    const content = `- rule: misspelling
  term: x
  reason: a name
- { rule: misspelling, file: a.md }
- { rule: misspelling, text: x, context: a … b }
- { rule: mispelling, term: y }
`;
    const { entries, faults } = readIgnoreFile('ignore.yml', content);
    assert.equal(entries?.length, 4);
    assert.deepEqual(
      faults.map(({ line, message }) => [line, /mispelling/.test(message)]),
      [[6, true]],
    );
  });

  test('that is long stays on its line', () => {
    const entry = { rule: 'misspelling', text: 'x', context: `${'word '.repeat(40)}… b` };
    const content = withIgnored(withIgnored('', entry) ?? '', { ...entry, text: 'y' }) ?? '';
    assert.equal(content.split('\n').length, 8, content);
    assert.deepEqual(readIgnoreFile('ignore.yml', content).entries?.length, 2);
  });
});

const far = 'Here stand six words that part it';
const edit = fc.record({
  above: fc.boolean(),
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(80)),
  inserted: fc.oneof(word, markdown, fc.constantFrom('\n\n', '\n', ' ', '')),
});

test('a finding kept stays silent, and it alone, whatever is edited elsewhere', () => {
  fc.assert(
    fc.property(markdown, markdown, fc.array(edit, { minLength: 1, maxLength: 5 }), (before, after, edits) => {
      const piece = `${far} a zqx hypernephroma zqx and so ${far}.`;
      let [above, below] = [`${before}\n\n`, `\n\n${after}`];
      const first = open(above + piece + below);
      const place = () => above.length + piece.indexOf('hypernephroma');
      const index = all(first).findIndex(({ start, rule }) => start === place() && rule === 'deprecated-term');
      // Within an open fence or a section of references nothing is found that could be kept.
      if (index < 0) return;
      const entry = keep(first, index);
      for (const { above: isAbove, at, length, inserted } of edits) {
        const text = isAbove ? above : below;
        const start = at % (text.length + 1);
        const changed = text.slice(0, start) + inserted + text.slice(start + length);
        if (isAbove) above = changed;
        else below = changed;
        const document = open(above + piece + below);
        const expected = all(document).filter((r) => r.start !== place() || r.rule !== entry.rule);
        assert.deepEqual(all(document, [entry]), expected);
      }
    }),
    runs(300),
  );
});
