import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gradeOf, maxGrade } from '../../terminology/tools/readability.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';

const grade = (text: string): number => gradeOf([text]);

suite('plain definitions', () => {
  const grades = readTerminology()
    .concepts.map(({ id, definition }) => ({
      id,
      plain: grade(definition.plain.text),
      professional: grade(definition.professional.text),
    }))
    .sort((a, b) => a.plain - b.plain);
  const at = (share: number) => grades[Math.floor((grades.length - 1) * share)]?.plain ?? NaN;

  test('are of grade 8 or below, taken together', (t) => {
    const together = gradeOf(readTerminology().concepts.map(({ definition }) => definition.plain.text));
    t.diagnostic(`Flesch-Kincaid grade of all plain definitions together: ${together.toFixed(1)}`);
    assert.ok(together > 0 && together <= maxGrade, `grade ${together}`);
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
