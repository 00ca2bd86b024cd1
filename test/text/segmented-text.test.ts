import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Segment, SegmentParser } from '../../server/src/text/block.ts';
import { parseMarkdown } from '../../server/src/text/markdown.ts';
import { parsePlain } from '../../server/src/text/plain.ts';
import { SegmentedText } from '../../server/src/text/segmented-text.ts';

// Pieces that open, close, continue and interrupt every kind of block.
const piece = fc.constantFrom(
  'renal cell', 'carcinoma', ' ', '  ', '    ', '\n', '\n\n', '\r\n', '\t', '# ', '## ', '- ', '* ', '1. ', '2) ', '> ', '>> ', '```', '```\n', '~~~\n', '---\n', '===\n', '***',
  '**', '_', '`', '[', '](', ')', ']', '![', '| a | b |\n', '|---|---|\n', '<div>', '</div>\n', '<!--', '-->', '<br>', '<script>', '&nbsp;', '&', '\\', '$', '$$', '@key', '[@a; @b]', '{#id}', ':::', ': ',
  '[x]: http://a.b', 'https://a.b/c', 'a@b.org', '🍣', '𝔸', 'é', '\ud83d', '\udc00', '\u0000', '\ufeff', '’', '"', 'audience: plain',
); // prettier-ignore
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const edits = fc.array(
  fc.record({
    start: fc.nat(120),
    length: fc.nat(12),
    inserted: fc.array(piece, { maxLength: 4 }).map((p) => p.join('')),
  }),
  { maxLength: 8 },
);

const plainObject = (segments: readonly Segment[]) =>
  segments.map(({ length, blocks, heading, directives, frontMatter }) => ({
    length, heading, directives, frontMatter: frontMatter && { ...frontMatter },
    blocks: blocks.map(({ kind, quoted, text: shown, map }) => ({ kind, quoted, shown, at: Array.from(shown, (_, i) => map.toSource(i, i + 1)) })),
  })); // prettier-ignore

function checkIncremental(parse: SegmentParser): void {
  fc.assert(
    fc.property(text, edits, (initial, script) => {
      const incremental = new SegmentedText(initial, parse);
      let model = initial;
      for (const { start, length, inserted } of script) {
        const from = Math.min(start, model.length);
        const to = Math.min(from + length, model.length);
        model = model.slice(0, from) + inserted + model.slice(to);
        incremental.apply({ start: from, end: to, inserted });
        assert.equal(incremental.text, model);
        assert.deepEqual(plainObject(incremental.segments), plainObject(parse(model, true)));
      }
    }),
    { numRuns: Number(process.env['RENAL_LEXICON_RUNS'] ?? 2000) },
  );
}

test('Markdown segments after any edits are those of a fresh parse', () => checkIncremental(parseMarkdown));
test('plain-text segments after any edits are those of a fresh parse', () => checkIncremental(parsePlain));

for (const [name, parse] of Object.entries({ parseMarkdown, parsePlain })) {
  test(`${name}: segments cover the text, and every range lies in it`, () => {
    fc.assert(
      fc.property(text, (source) => {
        const segments = parse(source, true);
        assert.equal(
          segments.reduce((sum, s) => sum + s.length, 0),
          source.length,
        );
        for (const segment of segments) {
          for (const { text: shown, map } of segment.blocks) {
            for (let i = 0; i < shown.length; i++) {
              const { start, end } = map.toSource(i, i + 1);
              assert.ok(
                0 <= start && start < end && end <= segment.length,
                JSON.stringify({ source, shown, i, start, end }),
              );
            }
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
}
