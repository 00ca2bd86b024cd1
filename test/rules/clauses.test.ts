import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isAround, isNoStatement } from '../../server/src/rules/context/clauses.ts';

suite('isNoStatement', () => {
  for (const text of [
    'It did not test cabozantinib.',
    'Did it test cabozantinib?',
    'Unlike CheckMate 214, it tested axitinib.',
    'If it had tested axitinib, more would be known.',
  ])
    test(text, () => assert.ok(isNoStatement(text)));

  test('a plain sentence is one', () => assert.ok(!isNoStatement('It compared nivolumab with everolimus.')));
});

suite('isAround', () => {
  const text = 'supported by grant number GRANT 5, and later';
  const span = { start: text.indexOf('GRANT'), end: text.indexOf('GRANT') + 5 };
  test('a word near the span', () => assert.ok(isAround(text, span, 'number', 6)));
  test('a word too far from it', () => assert.ok(!isAround(text, span, 'supported', 6)));
  test('the span itself does not count', () =>
    assert.ok(!isAround('the GRANT score', { start: 4, end: 9 }, 'grant', 6)));
  test('a piece of a word does not count', () => assert.ok(!isAround(text, span, 'ate', 20)));
});
