import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, composed } from '../../server/src/features/edits.ts';
import type { TextEdit } from '../../server/src/features/report.ts';
import { runs } from '../support/runs.ts';

/** Edits of a text that do not overlap, made from cuts. */
const editsOf = (text: string, cuts: readonly number[], fresh: readonly string[]): TextEdit[] => {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return fresh.flatMap((words, i) => {
    const [start, end] = [places[2 * i], places[2 * i + 1]];
    return start === undefined || end === undefined ? [] : [{ start, end, text: words }];
  });
};

suite('edits', () => {
  const words = fc.string({ maxLength: 4 });
  const script = fc.tuple(fc.array(fc.nat(60), { maxLength: 8 }), fc.array(words, { maxLength: 4 }));

  test('of two rounds do in one what they do one after the other, and do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), script, script, (text, one, two) => {
        const first = editsOf(text, ...one);
        const between = applyEdits(text, first);
        const second = editsOf(between, ...two);
        const both = composed(first, between, second);
        assert.equal(applyEdits(text, both), applyEdits(between, second));
        both.forEach(({ start, end }, i) => assert.ok(start <= end && (both[i - 1]?.end ?? 0) <= start));
      }),
      runs(1000),
    );
  });

  test('that touch become one', () => {
    const first = [{ start: 0, end: 3, text: 'tumour' }];
    assert.deepEqual(composed(first, 'tumour grew', [{ start: 4, end: 6, text: 'r' }]), [{ start: 0, end: 3, text: 'tumor' }]);
  });
}); // prettier-ignore
