import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sentenceAt, sentencesOf } from '../../server/src/text/sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

suite('sentences', () => {
  for (const [text, ...expected] of [
    ['One tumor grew. Two shrank.', 'One tumor grew.', 'Two shrank.'],
    ['It was 4.5 cm (P = .03). Then 3 drugs.', 'It was 4.5 cm (P = .03).', 'Then 3 drugs.'],
    ['Motzer et al. Reported it.', 'Motzer et al. Reported it.'],
    ['Sunitinib vs. Pazopanib, e.g. COMPARZ, i.e. Motzer.', 'Sunitinib vs. Pazopanib, e.g. COMPARZ, i.e. Motzer.'],
    ['See Fig. 2. Was it T3a? “Yes.” It was!', 'See Fig. 2.', 'Was it T3a?', '“Yes.”', 'It was!'],
    ['no capital. next word', 'no capital. next word'],
    ['  spaced  ', 'spaced'],
    ['Grade 4 etc.', 'Grade 4 etc.'],
    [''],
  ] as const)
    test(JSON.stringify(text), () => assert.deepEqual(split(text), expected));

  test('that of an offset holds it', () => {
    const text = 'One grew. Two shrank.';
    assert.deepEqual([3, 9, 12, 21].map((at) => sentenceAt(sentencesOf(text), at)?.start), [0, 0, 10, 10]);
    assert.equal(sentenceAt([], 3), undefined);
  });

  test('are in order, do not overlap, and leave out nothing but white space', () => {
    const piece = fc.constantFrom('Tumor', ' ', '. ', 'e.g. ', '? ', '(', ')', 'A', '4', '\n', '”', '…', 'renal');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          assert.equal(text.slice(at, start).trim(), '');
          assert.ok(end > start);
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });
}); // prettier-ignore
