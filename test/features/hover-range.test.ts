import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { meaningAt } from '../../server/src/engine.ts';
import { assertHover, hoveredConcepts } from '../support/ask.ts';
import { open } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const concept = 'renal-cell-carcinoma';

suite('hover: the range counts UTF-16 units', () => {
  for (const before of [
    '🙂 ',
    '👩🏽‍⚕️ 𝔸 ',
    '\ufeff',
    '\r\n\r\n',
    'a\r\nb\r\n',
    '\u2028',
    'é e\u0301 ',
    '\ud83d ',
    'İ ß ﬀ ',
    '漢字 ',
  ]) {
    for (const languageId of ['markdown', 'plaintext']) {
      test(`${JSON.stringify(before)} in ${languageId}`, () =>
        assertHover(`${before}«renal cell carcin¦oma» x`, concept, languageId));
    }
  }
  test('an emoji right beside', () => assertHover('🙂«renal cell carcin¦oma»🙂', concept));
  test('carriage returns alone', () => assertHover('a\rb\r«renal cell carcin¦oma»\rc', concept));
  test('a byte order mark and CRLF before front matter', () =>
    assertHover('---\r\ntitle: 🙂\r\n---\r\n\r\n«renal cell carcin¦oma»\r\n', concept));
  test('hangs neither on the document’s length nor on what stands before', () => {
    const before = 'Filler sentence of no meaning. '.repeat(20_000);
    assertHover(`${before}\n\n«renal cell carcin¦oma»`, concept);
  });
});

test('hover: nothing in the indentation of the line after a term, nor within an entity behind it', () => {
  for (const source of ['a renal cell carcinoma\n  ¦  is', 'a renal cell carcinoma&nb¦sp;is', '- nephrectomy\n ¦ was'])
    assert.deepEqual(hoveredConcepts(source), [], JSON.stringify(source));
});

const piece = fc.constantFrom(
  'renal cell carcinoma', 'nephrectomy', 'Gerota’s fascia', 'RCC', ' ', '\n', '\r\n', '\n\n', '**', '_', '`', '🙂', 'é', '\u00ad', '[x](', ')', '&nbsp;', '-', '| a |\n|--|\n', '# ', '> ', 'the', '.', '@', '$',
); // prettier-ignore

test('hover: a range holds the offset asked for, and is the same for every offset in it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const document = open(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const meaning = meaningAt(document, offset);
        if (!meaning) continue;
        assert.ok(meaning.start <= offset && offset <= meaning.end, JSON.stringify({ text, offset, meaning }));
        const middle = meaningAt(document, meaning.start);
        assert.deepEqual([middle?.start, middle?.end], [meaning.start, meaning.end], JSON.stringify({ text, offset }));
      }
    }),
    runs(300),
  );
});
