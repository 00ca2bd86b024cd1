import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hover, hoveredConcepts } from '../support/ask.ts';

suite('hover: a text with several meanings', () => {
  test('shows all where nothing decides', () => {
    assert.deepEqual(hoveredConcepts('The A¦ML was large.').sort(), ['acute-myeloid-leukemia', 'angiomyolipoma']);
  });

  test('means the concept that the document names, before it or behind it', () => {
    assert.deepEqual(hoveredConcepts('Renal angiomyolipoma is benign.\n\nThe A¦ML was large.'), ['angiomyolipoma']);
    assert.deepEqual(hoveredConcepts('The A¦ML was large.\n\nRenal angiomyolipoma is benign.'), ['angiomyolipoma']);
    assert.deepEqual(hoveredConcepts('Acute myeloid leukaemia relapsed; the A¦ML was treated.'), [
      'acute-myeloid-leukemia',
    ]);
  });

  test('keeps both where the document names both', () => {
    assert.equal(hoveredConcepts('Angiomyolipoma is not acute myeloid leukemia; A¦ML can mean either.').length, 2);
  });

  test('is not decided by what stands in code or a reference key', () => {
    assert.equal(hoveredConcepts('`angiomyolipoma` [@angiomyolipoma] The A¦ML was large.').length, 2);
  });
});

suite('hover: a text that often means something else in kidney-cancer texts too', () => {
  test('means nothing where kidney cancer is named, but the concept itself is not', () => {
    assert.deepEqual(hoveredConcepts('Renal cell carcinoma is common in the U¦S.'), []);
  });

  test('means the concept that the document names in full', () => {
    assert.deepEqual(hoveredConcepts('Ultrasonography showed renal cell carcinoma; U¦S was repeated.'), ['ultrasound']);
  });

  test('keeps its usual meaning beside it', () => {
    const nurse = 'The clinical nurse specialist knew of renal cell carcinoma in the C¦NS.';
    assert.deepEqual(hoveredConcepts(nurse).sort(), ['central-nervous-system', 'clinical-nurse-specialist']);
    assert.deepEqual(hoveredConcepts('Renal cell carcinoma reached the C¦NS.'), ['central-nervous-system']);
  });
}); // prettier-ignore

suite('hover: T3a is a renal tumor’s in a text on kidney cancer only', () => {
  for (const topic of [
    'renal cell carcinoma',
    'Kidney cancers',
    'ccRCC',
    'partial nephrectomy',
    'papillary RCC',
    'A person with kidney cancer',
  ]) {
    test(topic, () =>
      assert.deepEqual(hoveredConcepts(`${topic} was found. The tumor was T3¦a.`), ['t3a-renal-tumor']),
    );
  }
  for (const other of ['bladder', 'The lung', 'A breast', '', '`renal cell carcinoma`']) {
    test(JSON.stringify(other), () => assert.deepEqual(hoveredConcepts(`${other} tumor was T3¦a.`), []));
  }
});

suite('hover: whose words come first', () => {
  test('the setting decides', () => {
    assert.equal(hover('nephrec¦tomy', 'plain')?.audience, 'plain');
    assert.equal(hover('nephrec¦tomy', 'professional')?.audience, 'professional');
  });

  test('front matter wins over the setting', () => {
    assert.equal(hover('---\naudience: plain\n---\n\nnephrec¦tomy', 'professional')?.audience, 'plain');
    assert.equal(
      hover('---\r\naudience: "professional"\r\n---\r\n\r\nnephrec¦tomy', 'plain')?.audience,
      'professional',
    );
    assert.equal(hover('---\naudience: Plain\n---\n\nnephrec¦tomy', 'professional')?.audience, 'plain');
  });

  test('a value that is none of ours leaves the setting', () => {
    assert.equal(hover('---\naudience: children\n---\n\nnephrec¦tomy', 'plain')?.audience, 'plain');
    assert.equal(
      hover('---\ntitle: x\n---\n\naudience: plain\n\nnephrec¦tomy', 'professional')?.audience,
      'professional',
    );
  });

  test('plain text has no front matter', () => {
    const source = '---\naudience: plain\n---\n\nnephrec¦tomy';
    assert.equal(hover(source, 'professional', 'plaintext')?.audience, 'professional');
  });
});
