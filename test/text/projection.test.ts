import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decodeEntity } from '../../server/src/text/entities.ts';
import { parseMarkdown } from '../../server/src/text/markdown.ts';
import { maskAddresses } from '../../server/src/text/projection.ts';

/** The blocks as a reader sees them, masks as `□`. */
const shown = (text: string) =>
  parseMarkdown(text, true).flatMap(({ blocks }) =>
    blocks.map((block) => block.text.replaceAll('\ufffc', '□').replace(/ +/g, ' ')),
  );
const kinds = (text: string) => parseMarkdown(text, true).flatMap(({ blocks }) => blocks.map((block) => block.kind));

const cases: readonly (readonly [text: string, ...blocks: string[]])[] = [
  ['**renal** cell\ncarcinoma', 'renal cell carcinoma'],
  ['a `code` b', 'a □ b'],
  ['a [text](http://x.y "title") b', 'a text b'],
  ['![alt text](x.png)', 'alt text'],
  ['a [text][ref]\n\n[ref]: http://x.y', 'a text'],
  ['H~2~O and x^2^', 'H2O and x2'],
  ['a&nbsp;b &amp; c', 'a\u00a0b & c'],
  ['a\\*b\\_c', 'a*b_c'],
  ['a  \nb\\\nc', 'a b c'],
  ['a<br>b', 'a b'],
  ['a <b>bold</b> c', 'a bold c'],
  ['a $x+y$ b', 'a □ b'],
  ['costs $5 and $6', 'costs $5 and $6'],
  ['As @smith2020 and [@a; see @b] say', 'As □ and □ say'],
  ['# Heading {#id .x}', ' Heading '],
  ['- [ ] task', ' task'],
  ['> quoted\n> text', 'quoted text'],
  ['| a | b |\n|---|---|\n| c | `d` |', 'a', 'b', 'c', '□'],
  ['---\ntitle: x\n---\n\ntext', 'text'],
  ['text\n\n---\n\ntext', 'text', 'text'],
  ['```\ncode\n```\ntext', 'text'],
  ['<!-- comment -->\n\ntext', 'text'],
  ['<div>\nhtml\n</div>\n\ntext', 'text'],
];

suite('Markdown as a reader sees it', () => {
  for (const [text, ...blocks] of cases) {
    test(JSON.stringify(text), () => assert.deepEqual(shown(text).map((b) => b.trim()), blocks.map((b) => b.trim())));
  } // prettier-ignore

  test('kinds of blocks', () => {
    assert.deepEqual(kinds('# a\n\nb\n\n- c\n\n| d |\n|---|\n| e |'), ['heading', 'paragraph', 'item', 'cell', 'cell']);
  });
});

suite('addresses', () => {
  for (const text of ['https://a.org/x_y?z=1', 'http://a.org', 'www.a.org/b', 'doi:10.1016/j.x', 'doi: 10.1016/j.x', '10.1016/j.eururo.2020.01.001', 'a.b+c@d-e.org']) {
    test(`${text} is masked whole, its length kept`, () => {
      const masked = maskAddresses(`see ${text} now`);
      assert.equal(masked.length, text.length + 8);
      assert.match(masked, /^see [^a-z]* now$/);
    });
  } // prettier-ignore
  for (const text of ['at 10. 5 of them', 'a @ b', '@', 'versus 10.5 mg', 'www', 'http:']) {
    test(`${text} is none`, () => assert.equal(maskAddresses(text), text));
  }
});

suite('entities', () => {
  for (const [entity, text] of [['&nbsp;', '\u00a0'], ['&amp;', '&'], ['&#8217;', '’'], ['&#x2019;', '’'], ['&#X2019;', '’'], ['&alpha;', 'α'], ['&#128512;', '😀']] as const) {
    test(entity, () => assert.equal(decodeEntity(entity), text));
  } // prettier-ignore
  for (const entity of ['&constructor;', '&__proto__;', '&nothing;', '&#0;', '&#xffffff;', '&#9999999;']) {
    test(`${entity} is masked`, () => assert.equal(decodeEntity(entity), '\ufffc'));
  }
});
