import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, ignoreInDocument, reports } from '../../server/src/engine.ts';
import { markup, word } from '../support/arbitrary-text.ts';
import { findings, found } from '../support/ask.ts';
import { open } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const comment = (name: string) => `<!-- renal-lexicon-ignore${name} -->`;
/** Where the findings stand, by the word in front of them ("A hypernephroma" is A). */
const shown = (text: string) =>
  findings(text)
    .filter(({ rule }) => rule !== 'ignore-comment')
    .map(({ start }) => text.slice(0, start).trimEnd().at(-1));
/** What is said of the comments themselves. */
const said = (text: string) =>
  findings(text)
    .filter(({ rule }) => rule === 'ignore-comment')
    .map((report) => `${report.text}: ${report.message}`);

suite('ignore the next', () => {
  test('paragraph, and no other', () => {
    assert.deepEqual(shown(`A hypernephroma.\n\n${comment('-next')}\n\nB hypernephroma,\nC hypernephroma.\n\nD hypernephroma.`), ['A', 'D']);
  }); // prettier-ignore

  test('paragraph right below the comment', () =>
    assert.deepEqual(shown(`${comment('-next deprecated-term')}\nA hypernephroma.\n\nB hypernephroma.`), ['B']));

  test('heading, list and table as a whole', () => {
    const after = '\n\nZ hypernephroma.';
    assert.deepEqual(shown(`${comment('-next')}\n\n# A hypernephroma\n\nB hypernephroma.`), ['B']);
    assert.deepEqual(shown(`${comment('-next')}\n\n- A hypernephroma\n- B hypernephroma${after}`), ['Z']);
    const table = '| a | b |\n|---|---|\n| A hypernephroma | B hypernephroma |\n| C hypernephroma | x |';
    assert.deepEqual(shown(`${comment('-next')}\n\n${table}${after}`), ['Z']);
  });

  test('item, where the comment stands in the list', () =>
    assert.deepEqual(shown(`- A hypernephroma\n\n  ${comment('-next')}\n\n- B hypernephroma\n- C hypernephroma`), [
      'A',
      'C',
    ]));

  test('by rule', () => {
    const text = `${comment('-next misspelling')}\n\nA hypernephroma, a nephrectmy.`;
    assert.deepEqual(found(text), ['deprecated-term: hypernephroma']);
  });

  test('says so where nothing follows', () => assert.equal(said(`Text.\n\n${comment('-next')}\n`).length, 1));
});

suite('ignore a region', () => {
  test('from start to end', () => {
    const text = `A hypernephroma.\n\n${comment('-start')}\n\nB hypernephroma.\n\n# C hypernephroma\n\n${comment('-end')}\n\nD hypernephroma.`;
    assert.deepEqual(shown(text), ['A', 'D']);
  });

  test('within a paragraph', () => {
    const text = `A hypernephroma, ${comment('-start')} B hypernephroma, ${comment('-end')} C hypernephroma.`;
    assert.deepEqual(shown(text), ['A', 'C']);
  });

  test('by rule, and regions of several rules that overlap', () => {
    const text = [comment('-start deprecated-term misspelling'), 'A hypernephroma.', comment('-end deprecated-term'), 'B hypernephroma, a nephrectmy.', comment('-end'), 'C hypernephroma.'].join('\n\n');
    assert.deepEqual(shown(text), ['B', 'C']);
    assert.deepEqual(said(text), []);
  }); // prettier-ignore

  test('without an end reaches to the end of the text, and says so', () => {
    const text = `A hypernephroma.\n\n${comment('-start')}\n\nB hypernephroma.`;
    assert.deepEqual(shown(text), ['A']);
    assert.match(said(text)[0] ?? '', /no end/);
  });

  test('an end without a start says so', () => assert.equal(said(`A.\n\n${comment('-end')}\n\nB.`).length, 1));
});

suite('ignore in the document', () => {
  for (const text of [`A hypernephroma.\n\n${comment('-file deprecated-term')}\n\nB hypernephroma.`, '---\nrenal-lexicon-ignore: [deprecated-term]\n---\n\nA hypernephroma.', '---\nrenal-lexicon-ignore: deprecated-term, misspelling\n---\n\nA hypernephroma.', '---\ntitle: x\nrenal-lexicon-ignore:\n  - "deprecated-term"\n  - misspelling\n---\n\nA hypernephroma.', '---\nrenal-lexicon-ignore: all\n---\n\nA hypernephroma.'])
    test(JSON.stringify(text), () => assert.deepEqual(findings(text), [])); // prettier-ignore

  test('a key without a value silences nothing', () =>
    assert.deepEqual(shown('---\nrenal-lexicon-ignore:\ntitle: x\n---\n\nA hypernephroma.'), ['A']));

  test('a front matter key that is edited holds at once', () => {
    const document = open('---\nrenal-lexicon-ignore: misspelling\n---\n\nA hypernephroma.');
    const at = document.text.indexOf('misspelling');
    document.apply({ start: at, end: at + 'misspelling'.length, inserted: 'deprecated-term' });
    assert.deepEqual(reports(document), []);
  });

  for (const text of ['A hypernephroma.', '# Title\n\nA hypernephroma.', '---\ntitle: x\n---\n\nA hypernephroma.', '---\ntitle: x\n---\nA hypernephroma.', '---\r\ntitle: x\r\n---\r\n\r\nA hypernephroma.\r\n', '- A hypernephroma.', '\ufeffA hypernephroma.', '    code\n\nA hypernephroma.'])
    test(`the comment is written above ${JSON.stringify(text)}`, () => {
      const edit = ignoreInDocument(open(text), 'deprecated-term');
      const after = applyEdits(text, edit ? [edit] : []);
      assert.deepEqual(findings(after), []);
      assert.equal(after.replace(/<!--.*-->(\r?\n){2}/, '').replace('---\n\nA', '---\nA'), text.replace('---\n\nA', '---\nA'));
      assert.equal(after.includes('\r\n'), text.includes('\r\n'));
    }); // prettier-ignore

  test('is not offered in plain text', () => {
    assert.equal(ignoreInDocument(open('A hypernephroma.', 'plaintext'), 'deprecated-term'), undefined);
  });
});

suite('our comments', () => {
  test('with a rule that is none say so, with the near one as fix, and keep the others', () => {
    const text = `A hypernephroma and nephrectmy. ${comment(' deprecated-terms, misspelling')}`;
    assert.deepEqual(shown(text), ['A']);
    const [hint] = findings(text).filter(({ rule }) => rule === 'ignore-comment');
    assert.deepEqual([hint?.text, hint?.severity], ['deprecated-terms', 'hint']);
    assert.equal(applyEdits(text, hint?.fixes[0]?.edits ?? []), text.replace('terms,', 'term,'));
  });

  test('in front matter as well', () => {
    const text = '---\ntitle: nonsense\nrenal-lexicon-ignore: [nonsense]\n---\n\nText.';
    const [hint] = findings(text);
    assert.deepEqual([hint?.start, hint?.text], [text.lastIndexOf('nonsense'), 'nonsense']);
  });

  test('with a name that is none say so', () => assert.match(said(comment('-nxt'))[0] ?? '', /-next/));

  test('may give a reason behind a colon', () => {
    const text = `A hypernephroma. ${comment(' deprecated-term: the title of a paper')}`;
    assert.deepEqual(findings(text), []);
  });

  test('are comments only with our name as a whole', () => {
    assert.deepEqual(shown('A hypernephroma. <!-- renal-lexicon-ignored -->'), ['A']);
    assert.deepEqual(said('A. <!-- renal-lexicon-ignored -->'), []);
  });

  test('in plain text are text', () => {
    assert.equal(findings(`${comment('-file')}\n\nA hypernephroma.`, 'plaintext').length, 1);
  });
});

const ours = fc.constantFrom(
  ...['', '-next', '-start', '-end', '-file', '-nxt', '-start misspelling', '-end misspelling', '-next nothing'].map(comment),
  '---\nrenal-lexicon-ignore: [misspelling]\n---\n',
  '\n\n',
  '\n- ',
); // prettier-ignore
const pieces = fc.array(fc.oneof(ours, word, markup), { maxLength: 25 }).map((each) => each.join(' '));

test('after every edit, comments silence what they do in a document opened with that text', () => {
  const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), inserted: pieces }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(pieces, edits, (initial, script) => {
      const document = open(initial);
      for (const { at, length, inserted } of script) {
        const start = at % (document.text.length + 1);
        document.apply({ start, end: Math.min(start + length, document.text.length), inserted });
        const fresh = reports(open(document.text));
        assert.deepEqual(reports(document), fresh);
        for (const { start: from, end, text, rule } of fresh)
          if (rule === 'ignore-comment') assert.equal(document.text.slice(from, end), text);
      }
    }),
    runs(300),
  );
});
