import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PhraseIndex } from '../../server/src/notation/phrase-index.ts';
import { tokenize } from '../../server/src/text/tokens.ts';

const index = new PhraseIndex(
  ['mTOR inhibitor', 'CheckMate 9ER', 'CLEAR', 'TKI', 'VEGFR TKI', 'IFN-α', 'CLEAR/KEYNOTE-581'].map((text) => ({
    text,
    value: text,
  })),
);
const found = (text: string) => index.scan(text, tokenize(text)).map(({ name }) => name);

suite('PhraseIndex', () => {
  for (const [text, ...expected] of [
    ['the mTOR inhibitors', 'mTOR inhibitor'],
    ['CheckMate-9ER and Checkmate 9ER', 'CheckMate 9ER', 'CheckMate 9ER'],
    ['CLEAR and clear, Clear', 'CLEAR'],
    ['a VEGFR TKI, other TKIs, a tki', 'VEGFR TKI', 'TKI'],
    ['IFN-alfa, IFN-alpha, IFN α', 'IFN-α', 'IFN-α'],
    ['CLEAR/KEYNOTE-581', 'CLEAR/KEYNOTE-581'],
  ] as const) {
    test(text, () => assert.deepEqual(found(text), expected));
  }

  test('says where a name stands', () => {
    const [mention] = index.scan('An mTOR-inhibitor.', tokenize('An mTOR-inhibitor.'));
    assert.deepEqual(
      [mention?.start, mention?.end, mention?.firstToken, mention?.lastToken, mention?.value],
      [3, 17, 1, 2, 'mTOR inhibitor'],
    );
  });
});
