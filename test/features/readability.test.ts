import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { defaultProfile, readabilityIn } from '../../server/src/engine.ts';
import { open } from '../support/knowledge.ts';

const plain = '---\naudience: plain\n---\n\n';
const easy = 'The kidney makes urine. It sits in the back. You have two of them.';
const hard =
  'Immunotherapy administration necessitates periodic laboratory evaluation by multidisciplinary professionals.';
const measure = (text: string) => readabilityIn(open(text)) ?? assert.fail('not measured');

suite('readability of a document', () => {
  test('is measured for lay readers only', () => {
    assert.equal(readabilityIn(open(easy)), undefined);
    assert.equal(readabilityIn(open(plain)), undefined);
    assert.ok(readabilityIn(open(easy, 'markdown', { ...defaultProfile, audience: 'plain' })));
  });

  test('is told against the target of plain language', () => {
    const { target, grade, smog, words, sentences } = measure(plain + easy);
    assert.equal(target.gradeLimit, 8);
    assert.deepEqual([words, sentences], [14, 3]);
    assert.ok(grade < 3 && smog < 5, `${grade} ${smog}`);
  });

  test('leaves out headings, names in lists, brackets and references', () => {
    const more = `# ${hard}\n\n${easy} You rest (${hard.slice(0, -1)}).\n\n- Multidisciplinary consultation\n\n## References\n\n${hard}\n`;
    assert.deepEqual(
      { ...measure(plain + more), sections: [], hardest: [] },
      { ...measure(`${plain}${easy} You rest.`), sections: [], hardest: [] },
    );
  });

  test('counts an item that is a sentence', () => {
    assert.equal(measure(`${plain}- You may feel tired\n- Chest x-ray`).words, 4);
  });

  test('tells each section and where its heading stands', () => {
    const text = `${plain}${easy}\n\n## Your treatment\n\n${hard}\n`;
    const { sections } = measure(text);
    assert.deepEqual(
      sections.map(({ heading, range }) => [heading, text.slice(range.start, range.end)]),
      [
        [undefined, easy],
        ['Your treatment', 'Your treatment'],
      ],
    );
    assert.ok((sections[0]?.grade ?? 99) < 3 && (sections[1]?.grade ?? 0) > 15);
  });

  test('names the hardest sentences first, with their ranges', () => {
    const text = `${plain}${easy} ${hard}\n\nThe doctor will look at the *results* of your scan with you.\n`;
    const found = measure(text).hardest.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(found, [hard, 'The doctor will look at the *results* of your scan with you.']);
  });

  test('is the same after an edit as for the whole text', () => {
    const text = `${plain}${easy}\n\n${hard}\n\n${easy}\n`;
    const document = open(text);
    readabilityIn(document);
    const at = text.indexOf(hard);
    document.apply({ start: at, end: at + hard.length, inserted: 'You rest at home for some days.' });
    assert.deepEqual(readabilityIn(document), readabilityIn(open(document.text)));
  });
});
