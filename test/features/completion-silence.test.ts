import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completions } from '../support/ask.ts';

suite('completion: nothing for what everybody types', () => {
  for (const typed of [
    'there', 'their', 'were', 'about', 'because', 'after', 'which', 'the', 'and', 'patients with', 'The patients with', 'in the', 'of the', 'with the', 'this is', 'we found that', 'between the two', 'compared with', 'on the', 'as well as', 'to the', 'and the', 'for the', 'that the', 'it was', 'more than', 'from the', 'is a', 'without',
  ]) {
    test(typed, () => assert.deepEqual(completions(`${typed}¦`), []));
  } // prettier-ignore

  for (const typed of ['a', 'ne', '', ' ', '. ', '123', '🙂']) {
    test(`too little: ${JSON.stringify(typed)}`, () => assert.deepEqual(completions(`${typed}¦`), []));
  }
});

suite('completion: nothing in what is no prose', () => {
  for (const source of [
    '`nephrect¦`', '```\nnephrect¦\n```', '~~~\nnephrect¦', 'See https://example.org/nephrect¦', '[x](nephrect¦)', '<https://a.org/nephrect¦>', 'As [@nephrect¦] says', 'As @nephrect¦ says', '$nephrect¦$', '<!-- nephrect¦ -->', '---\ntitle: nephrect¦\n---\n', '    nephrect¦\n', 'nephrect¦@example.org', '{{< include nephrect¦ >}}',
  ]) {
    test(JSON.stringify(source), () => assert.deepEqual(completions(source), []));
  } // prettier-ignore

  test('but in headings, lists, tables, quotations and emphasis', () => {
    for (const source of ['# nephrect¦', '- nephrect¦', '| a |\n|---|\n| nephrect¦ |', '> nephrect¦', '**nephrect¦**'])
      assert.equal(completions(source)[0], 'nephrectomy', source);
  });
});

test('completion: a query without end is answered', () => {
  assert.deepEqual(completions(`${'x'.repeat(100_000)}¦`), []);
  assert.ok(completions(`${'nephrectomy '.repeat(10_000)}nefrec¦`).length > 0);
});
