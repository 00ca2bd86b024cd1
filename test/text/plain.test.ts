import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reports } from '../../server/src/engine.ts';
import { parsePlain } from '../../server/src/text/plain.ts';
import { open } from '../support/knowledge.ts';

const headings = (text: string) => parsePlain(text).map(({ heading }) => heading && `${heading.level} ${heading.text}`);

suite('plain text', () => {
  test('has headings where they are written as in Markdown, and "References"', () => {
    const text = '## Methods \n\nAll were seen.\n\nREFERENCES\n\n1. Moreno A.\n';
    assert.deepEqual(headings(text), ['2 Methods', undefined, '1 REFERENCES', undefined]);
    assert.equal(parsePlain(text)[0]?.blocks[0]?.text.trim(), 'Methods');
  });

  test('has no others', () => {
    assert.deepEqual(headings('Methods\n\n#5 was seen.\n\n# Two\nlines\n\nReferences were read.\n'), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('finds nothing in a list of references, and something behind it', () => {
    const text = 'References\n\n1. Moreno A. Nephrectmy today. 2011.\n\n# Results\n\nOne nephrectmy was done.\n';
    assert.deepEqual(
      reports(open(text, 'plaintext')).map(({ start }) => start),
      [text.lastIndexOf('nephrectmy')],
    );
  });

  test('does not take the letters that emphasis sets apart for words', () => {
    const text = 'The letters stand for **N**ephrology and **C**ystectomy.';
    assert.deepEqual(reports(open(text, 'plaintext')), []);
  });
});
