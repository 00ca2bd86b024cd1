import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { countsOf, readabilityOf } from '../../server/src/text/readability.ts';

const gradeOf = (...texts: string[]) => readabilityOf(texts.map((text) => countsOf(text)))?.grade ?? NaN;

suite('readability', () => {
  test('counts words, sentences and syllables', () => {
    assert.deepEqual(countsOf('The kidney makes urine. It is an organ.'), { words: 8, sentences: 2, syllables: 11 });
    assert.deepEqual(countsOf('RCC'), { words: 1, sentences: 1, syllables: 3 });
  });

  test('is the formula of Kincaid 1975', () => {
    // 8 words, 2 sentences, 11 syllables: 0.39 × 4 + 11.8 × 11/8 − 15.59.
    assert.ok(Math.abs(gradeOf('The kidney makes urine. It is an organ.') - 2.195) < 0.01);
  });

  test('tells easy from hard, and adds texts up', () => {
    const [easy, hard] = [
      'The cat sat on the mat. It was warm.',
      'Immunohistochemical characterization necessitates interdisciplinary collaboration.',
    ];
    assert.ok(gradeOf(easy) < 2 && gradeOf(hard) > 20);
    assert.ok(gradeOf(easy, hard) > gradeOf(easy) && gradeOf(easy, hard) < gradeOf(hard));
  });

  test('says nothing of nothing', () => {
    assert.equal(readabilityOf([]), undefined);
    assert.equal(readabilityOf([countsOf('12 ...')]), undefined);
  });
});
