import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readTerminology } from '../../terminology/tools/read-all.ts';

/** Groups of vowels, a silent final e left out: near enough for an average over hundreds of sentences. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^l])e$|es$|ed$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch-Kincaid grade level (Kincaid 1975): the school year in which a text is understood. */
function grade(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((sentence) => sentence.trim() !== '').length;
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * sounds) / words.length - 15.59;
}

suite('plain definitions', () => {
  const grades = readTerminology()
    .concepts.map(({ id, definition }) => ({
      id,
      plain: grade(definition.plain.text),
      professional: grade(definition.professional.text),
    }))
    .sort((a, b) => a.plain - b.plain);
  const at = (share: number) => grades[Math.floor((grades.length - 1) * share)]?.plain ?? NaN;

  test('the measure tells easy from hard', () => {
    assert.ok(grade('The cat sat on the mat. It was warm.') < 2);
    assert.ok(grade('Immunohistochemical characterization necessitates interdisciplinary collaboration.') > 20);
  });

  test('are read at school age', (t) => {
    t.diagnostic(`Flesch-Kincaid grade: median ${at(0.5).toFixed(1)}, 90th percentile ${at(0.9).toFixed(1)}, hardest ${at(1).toFixed(1)}`);
    t.diagnostic(`hardest: ${grades.slice(-5).map(({ id, plain }) => `${id} ${plain.toFixed(1)}`).join(', ')}`);
    assert.ok(at(0.5) <= 8, `median ${at(0.5)}`);
    assert.ok(at(0.9) <= 10, `90th percentile ${at(0.9)}`);
  });

  test('are easier than the professional ones, or easy enough', () => {
    const harder = grades.filter(({ plain, professional }) => plain >= professional && plain > 8);
    assert.deepEqual(harder.map(({ id }) => id), []);
  });
}); // prettier-ignore
