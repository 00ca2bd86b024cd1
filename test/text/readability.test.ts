import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { countsOf, isSentence, readabilityOf, withoutBrackets } from '../../server/src/text/readability.ts';

const gradeOf = (...texts: string[]) => readabilityOf(texts.map((text) => countsOf(text)))?.grade ?? NaN;

suite('readability', () => {
  test('counts words, sentences and syllables', () => {
    const counts = { words: 8, sentences: 2, syllables: 11, polysyllables: 0 };
    assert.deepEqual(countsOf('The kidney makes urine. It is an organ.'), counts);
    assert.deepEqual(countsOf('RCC'), { words: 1, sentences: 1, syllables: 3, polysyllables: 1 });
  });

  test('is the formula of Kincaid 1975', () => {
    // 8 words, 2 sentences, 11 syllables: 0.39 × 4 + 11.8 × 11/8 − 15.59.
    assert.ok(Math.abs(gradeOf('The kidney makes urine. It is an organ.') - 2.195) < 0.01);
  });

  test('is the SMOG formula of McLaughlin 1969', () => {
    // 2 words of three syllables in 2 sentences: 1.043 × √(2 × 30/2) + 3.1291.
    const smog = readabilityOf([countsOf('The hospital is near. The medicine is new.')])?.smog ?? NaN;
    assert.ok(Math.abs(smog - 8.842) < 0.01, String(smog));
  });

  test('leaves out what stands in brackets, at the same offsets', () => {
    assert.equal(withoutBrackets('a (b c) d'), 'a       d');
    assert.equal(withoutBrackets('a (b c d'), 'a (b c d');
  });

  test('knows a sentence from a name in a list', () => {
    assert.ok(isSentence('You may feel tired') && isSentence('Rest well.'));
    assert.ok(!isSentence('Chest x-ray') && !isSentence('blood in the urine'));
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
