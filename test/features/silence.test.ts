import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, ignoreLine, reports } from '../../server/src/engine.ts';
import { readIgnoreFile, withIgnored } from '../../server/src/project-reader.ts';
import { findings, found } from '../support/ask.ts';
import { open } from '../support/knowledge.ts';

/** The text with the comment that silences its first finding. */
function ignored(text: string): string {
  const document = open(text);
  const [report] = reports(document);
  const edit = report && ignoreLine(document, report);
  assert.ok(edit, text);
  return applyEdits(text, [edit]);
}

suite('ignore on this line', () => {
  const texts = [
    'The hypernephroma grew.', 'The hypernephroma grew.\n\nMore.', 'The hypernephroma grew.\r\nMore.\r\n', '- The hypernephroma grew.\n- More.', '> Not quoted? A nephrectmy was done.', '# Hypernephroma\n\nText.', '| a | b |\n|---|---|\n| hypernephroma | x |\n| y | z |', '| a | b |\n|---|---|\n| x | hypernephroma |\n', '**Hypernephroma** grew.', 'A\nhypernephroma\nb', '🙂 hypernephroma',
  ]; // prettier-ignore
  for (const text of texts) {
    test(JSON.stringify(text), () => {
      const before = found(text);
      const after = ignored(text);
      assert.equal(before.length, 1);
      assert.deepEqual(found(after), []);
      assert.equal(after.split('\n').length, text.split('\n').length, 'no line is added');
      assert.equal(
        after.replace(/ ?<!-- renal-lexicon-ignore [a-z-]+ --> ?/, ' ').replace(/\s+/g, ''),
        text.replace(/\s+/g, ''),
      );
    });
  }

  test('a table stays a table', () => {
    const after = ignored('| a | b |\n|---|---|\n| hypernephroma | x |\n');
    assert.match(after, /\| hypernephroma \| x .*<!-- .* --> \|\n$/);
  });

  test('names the rule, and silences no other', () => {
    const text = 'The hypernephroma and the nephrectmy. <!-- renal-lexicon-ignore misspelling -->';
    assert.deepEqual(found(text), ['deprecated-term: hypernephroma']);
  });

  test('without a rule silences all, on its line only', () => {
    const text = 'A hypernephroma, a nephrectmy. <!-- renal-lexicon-ignore -->\nA second hypernephroma.';
    assert.deepEqual(found(text), ['deprecated-term: hypernephroma']);
  });

  test('with several rules silences each', () => {
    const text = 'A hypernephroma, a nephrectmy. <!-- renal-lexicon-ignore misspelling, deprecated-term -->';
    assert.deepEqual(found(text), []);
  });

  test('holds after edits above and below', () => {
    const document = open(
      'Above.\n\nThe hypernephroma grew. <!-- renal-lexicon-ignore deprecated-term -->\n\nBelow.\n',
    );
    document.apply({ start: 0, end: 0, inserted: 'New first paragraph.\n\n' });
    document.apply({ start: document.text.length, end: document.text.length, inserted: '\nNew last.\n' });
    assert.deepEqual(reports(document), []);
  });

  test('is not offered in plain text, where a comment would be text', () => {
    const document = open('The hypernephroma grew.', 'plaintext');
    const [report] = reports(document);
    assert.ok(report);
    assert.equal(ignoreLine(document, report), undefined);
  });

  test('a comment in code is no comment', () => {
    assert.deepEqual(found('A hypernephroma `<!-- renal-lexicon-ignore -->` grew.'), [
      'deprecated-term: hypernephroma',
    ]);
  });
});

suite('ignored terms of a folder', () => {
  const at = (text: string, term: string, rule = 'deprecated-term') =>
    reports(open(text), { severities: new Map(), ignored: [{ rule, term }] }).map((report) => report.text);

  test('go by the term, in any case, number and spelling', () => {
    for (const text of ['A hypernephroma.', 'HYPERNEPHROMA', 'Hypernephromas grew.']) {
      assert.deepEqual(at(text, 'hypernephroma'), []);
      assert.deepEqual(at(text, 'Hypernephroma'), []);
    }
    assert.deepEqual(at('A nephrectmy was done.', 'Nephrectmy', 'misspelling'), []);
  });

  test('go by the rule', () =>
    assert.deepEqual(at('A hypernephroma.', 'hypernephroma', 'misspelling'), ['hypernephroma']));

  test('are written so that they are read back, whatever the term', () => {
    for (const term of [
      'hypernephroma',
      'a: b',
      '"quoted"',
      '- dash',
      '#x',
      'ü 🙂',
      'null',
      '1',
      'yes',
      '{x}',
      '&a',
      '*a',
      '!t',
    ]) {
      let content: string | undefined = '';
      for (const name of [term, 'other'])
        content = content === undefined ? content : withIgnored(content, { rule: 'misspelling', term: name });
      assert.deepEqual(readIgnoreFile('ignore.yml', content ?? '').entries, [
        { rule: 'misspelling', term },
        { rule: 'misspelling', term: 'other' },
      ]);
    }
  });

  test('keep the file’s comments, reasons and order', () => {
    const before = '# Our list\n- rule: misspelling # spelling\n  term: Xyz\n  reason: a name\n';
    const after = withIgnored(before, { rule: 'misspelling', term: 'abc' }) ?? '';
    assert.ok(after.startsWith(before.trimEnd()), after);
  });

  test('a file with a fault is not overwritten, and its fault has a place', () => {
    assert.equal(withIgnored('- rule: [', { rule: 'misspelling', term: 'x' }), undefined);
    assert.equal(withIgnored('rule: x\n', { rule: 'misspelling', term: 'x' }), undefined);
    const { entries, faults } = readIgnoreFile('ignore.yml', '- rule: misspelling\n  term: x\n- rule: misspelling\n');
    assert.equal(entries, undefined);
    assert.deepEqual(
      faults.map(({ line }) => line),
      [3],
    );
  });
});

suite('reference sections', () => {
  const text = (heading: string) => `A nephrectmy.\n\n${heading}\n\n1. Grawitz P. On hypernephroma.\n`;
  for (const heading of ['# References', '## References', 'References\n---', '# 7. References', '# REFERENCES', '# Bibliography', '# Reference list:', '# Literature cited', '# **References**']) {
    test(heading, () => assert.deepEqual(found(text(heading)), ['misspelling: nephrectmy']));
  }

  test('end at the next heading of their level, not at one below', () => {
    const more = '\n## Books\n\nA hypernephroma.\n\n# Appendix\n\nA hypernephroma at the end.\n';
    assert.deepEqual(findings(text('# References') + more).map(({ rule }) => rule), ['misspelling', 'deprecated-term']);
  });

  test('a heading that only holds the word is none', () => {
    assert.equal(found(text('# References to earlier work')).length, 2);
  });
}); // prettier-ignore
