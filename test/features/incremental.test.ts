import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meaningAt, reports, type Document } from '../../server/src/engine.ts';
import { markdown, markup, word } from '../support/arbitrary-text.ts';
import { open } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    inserted: fc
      .array(fc.oneof(word, markup, fc.constantFrom(' ', 'a', '\n')), { maxLength: 4 })
      .map((p) => p.join('')),
  }),
  { minLength: 1, maxLength: 6 },
);

const everyHover = (document: Document) =>
  Array.from({ length: Math.ceil(document.text.length / 5) }, (_, i) => {
    const meaning = meaningAt(document, i * 5);
    return meaning && [meaning.start, meaning.end, meaning.audience, ...meaning.senses.map((s) => s.entry.number)];
  });

for (const languageId of ['markdown', 'plaintext']) {
  test(`${languageId}: after every edit, findings and hovers are those of a document opened with that text`, () => {
    fc.assert(
      fc.property(markdown, edits, (initial, script) => {
        const document = open(initial, languageId);
        for (const { at, length, inserted } of script) {
          const start = at % (document.text.length + 1);
          document.apply({ start, end: Math.min(start + length, document.text.length), inserted });
          const fresh = open(document.text, languageId);
          assert.deepEqual(reports(document), reports(fresh));
          assert.deepEqual(everyHover(document), everyHover(fresh));
        }
      }),
      runs(languageId === 'markdown' ? 1000 : 200),
    );
  });
}

test('findings are sorted, lie in the text, and are the same each time', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const document = open(text);
      const found = reports(document);
      assert.deepEqual(reports(document), found);
      found.forEach(({ start, end, fixes, related }, i) => {
        assert.ok((found[i - 1]?.start ?? 0) <= start);
        for (const range of [{ start, end }, ...related, ...fixes.flatMap((fix) => fix.edits)])
          assert.ok(0 <= range.start && range.start < range.end && range.end <= text.length, JSON.stringify(range));
      });
    }),
    runs(1000),
  );
});
