import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Designation } from '../../server/src/engine.ts';
import { formsOf, keysOf, Variation } from '../../server/src/lexicon/forms.ts';

const forms = (text: string, rest: Partial<Designation> = {}) =>
  formsOf({ text, status: 'preferred', form: 'full', ...rest });
const texts = (text: string, rest?: Partial<Designation>) => forms(text, rest).map(({ tokens }) => tokens.join(' '));

suite('forms of a designation', () => {
  test('its plural is that of the head', () => {
    assert.ok(texts('carcinoma of the kidney').includes('carcinomas of the kidney'));
    assert.ok(!texts('carcinoma of the kidney').includes('carcinoma of the kidneys'));
    assert.ok(texts('renal calyx').includes('renal calyces'));
  });

  test('UK spelling, in singular and plural', () => {
    for (const text of ['renal tumour', 'renal tumours', 'renal tumors'])
      assert.ok(texts('renal tumor').includes(text));
  });

  test('"systemic" and other words that look like one of a family stay as they are', () => {
    assert.deepEqual(texts('systemic therapy'), ['systemic therapy', 'systemic therapies']);
    assert.deepEqual(texts('colorectal cancer'), ['colorectal cancer', 'colorectal cancers']);
    assert.deepEqual(texts('size'), ['size', 'sizes']);
  });

  test('RCC within a longer name, not for the name itself', () => {
    assert.ok(texts('clear cell renal cell carcinoma').includes('clear cell rcc'));
    assert.ok(texts('clear cell renal cell carcinoma').includes('clear cell rccs'));
    assert.ok(!texts('renal cell carcinoma').includes('rcc'));
  });

  test('a hyphen is a space or nothing; a prefix may stand alone', () => {
    assert.deepEqual(keysOf('PD-L1'), ['pd', 'l1']);
    assert.ok(texts('PD-L1', { form: 'abbreviation' }).includes('pdl1'));
    assert.ok(texts('oligometastatic', { form: 'adjective' }).includes('oligo metastatic'));
  });

  test('an adjective, a symbol and a code have no plural', () => {
    assert.deepEqual(texts('oligometastatic', { form: 'adjective' }).filter((text) => text.endsWith('s')), []);
    assert.deepEqual(texts('BAP1', { form: 'symbol' }), ['bap1']);
    assert.deepEqual(texts('XL184', { form: 'code' }), ['xl184']);
  }); // prettier-ignore

  test('an abbreviation has one with s', () =>
    assert.deepEqual(texts('RCC', { form: 'abbreviation' }), ['rcc', 'rccs']));

  test('say how they were derived', () => {
    const variation = (text: string) => forms('renal tumor').find(({ tokens }) => tokens.join(' ') === text)?.variation;
    assert.equal(variation('renal tumor'), Variation.None);
    assert.equal(variation('renal tumors'), Variation.Plural);
    assert.equal(variation('renal tumour'), Variation.Spelling);
    assert.equal(variation('renal tumours'), Variation.Plural | Variation.Spelling);
  });

  test('each once, and not without end', () => {
    const many = texts(
      'tumor of the tumor of the color of the hematuria anemia edema center fiber labor favor behavior',
    );
    assert.equal(new Set(many).size, many.length);
    assert.ok(many.length <= 64 * 3, `${many.length}`);
  });
});
