import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isWithin } from '../../server/src/text/italics.ts';
import { parseMarkdown } from '../../server/src/text/markdown.ts';
import { parsePlain } from '../../server/src/text/plain.ts';

/** What each block sets in italics, as it stands in the source. */
const italicsOf = (text: string) => {
  let origin = 0;
  return parseMarkdown(text, true).flatMap(({ blocks, length }) => {
    const start = origin;
    origin += length;
    return blocks.map(({ italics = [] }) => italics.map((each) => text.slice(start + each.start, start + each.end)));
  });
};

suite('italics', () => {
  for (const [text, ...italics] of [
    ['the *VHL* gene', '*VHL*'],
    ['the _VHL_ gene and *MET*', '_VHL_', '*MET*'],
    ['the <i>VHL</i> gene, the <em>MET</em> gene', 'VHL', 'MET'],
    ['the ***VHL*** gene', '***VHL***'],
    ['the **VHL** gene'],
    ['the <i>VHL gene'],
    ['the <img src="x"> VHL</i> gene'],
    ['the VHL gene'],
  ] as const) {
    test(text, () => assert.deepEqual(italicsOf(text).flat(), italics));
  }

  test('count from their own segment', () => {
    assert.deepEqual(italicsOf('# A *b*\n\nc *d* e\n\n- f *g*'), [['*b*'], ['*d*'], ['*g*']]);
  });

  test('are unknown in plain text', () => {
    assert.equal(parsePlain('the *VHL* gene')[0]?.blocks[0]?.italics, undefined);
  });

  test('hold what lies within them, and nothing that reaches beyond', () => {
    const italics = [
      { start: 4, end: 9 },
      { start: 20, end: 30 },
    ];
    const within = (start: number, end: number) => isWithin(italics, { start, end });
    assert.deepEqual([within(5, 8), within(21, 29), within(4, 9)], [true, true, true]);
    assert.deepEqual([within(3, 8), within(8, 10), within(12, 14), within(29, 31)], [false, false, false, false]);
    assert.equal(isWithin([], { start: 0, end: 1 }), false);
  });
});
