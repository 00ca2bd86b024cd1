import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertHover, hoveredConcepts } from '../support/ask.ts';

/** Places where no hover may be. `TERM` stands for a term with the cursor in it. */
const masked: Readonly<Record<string, string>> = {
  'inline code': 'See `TERM` here.',
  'double-backtick code': 'See `` TERM ` x `` here.',
  'a fenced block': '```\nTERM\n```',
  'a fence with tildes and a language': '~~~python\nTERM = 1\n~~~',
  'an unclosed fence': 'Text\n\n```\nTERM',
  'an indented block': 'Text\n\n    TERM\n',
  'a bare address': 'See https://example.org/TERM?x=1 now.',
  'an address in angle brackets': 'See <https://example.org/TERM> now.',
  'a www address': 'See www.example.org/TERM now.',
  'a link target': 'See [here](https://example.org/TERM) now.',
  'a relative link target': 'See [here](files/TERM.md) now.',
  'an image target': '![a picture](TERM.png)',
  'a link definition': 'See [x].\n\n[x]: https://example.org/TERM',
  'a DOI': 'doi:10.1016/j.eururo.TERM says so.',
  'a mail address': 'Write to TERM@example.org today.',
  'a citation': 'As shown [@TERM2020].',
  'a citation with a prefix': 'As shown [see @TERM2020, p. 3; @other].',
  'a citation key in the sentence': 'As @TERM2020 showed.',
  'inline math': 'The value $TERM_1 + x$ grows.',
  'display math': '$$TERM + x$$',
  'display math over several lines': '$$\nTERM + x\n$$',
  'an HTML comment': 'Text <!-- TERM --> more.',
  'an HTML comment of its own': '<!--\nTERM\n-->\n\nText.',
  'an HTML attribute': 'Text <span title="TERM">more</span>.',
  'front matter': '---\ntitle: TERM\n---\n\nText.',
  'an attribute list': '# Heading {#TERM .x}',
  'a shortcode': 'Text {{< include TERM.qmd >}} more.',
  'the head of a fenced div': '::: {.TERM}\nText.\n:::',
};

suite('hover: nothing in what is no prose', () => {
  for (const [what, frame] of Object.entries(masked)) {
    test(what, () => {
      for (const term of ['nephrec¦tomy', 'onco¦cytoma'])
        assert.deepEqual(hoveredConcepts(frame.replace('TERM', term)), []);
    });
  }

  test('but right beside it', () => {
    assertHover('`code` «nephrec¦tomy»', 'nephrectomy');
    assertHover('---\ntitle: x\n---\n\n«nephrec¦tomy»', 'nephrectomy');
    assertHover('[@key] «nephrec¦tomy» <!-- x -->', 'nephrectomy');
    assertHover('It cost $5 for a «nephrec¦tomy» and $6 for the rest.', 'nephrectomy');
    assertHover('```\ncode\n```\n\n«nephrec¦tomy»', 'nephrectomy');
  });

  test('a mask parts what stands on both sides of it', () => {
    assert.deepEqual(hoveredConcepts('renal `x` cell car¦cinoma'), ['carcinoma']);
  });
});

suite('hover: nothing where there is no term', () => {
  for (const source of ['¦', 'the pati¦ent said', '   ¦   ', '¦. , ;', 'unfoundwo¦rd', 'nephrectomy  ¦ and', '🙂¦🙂']) {
    test(JSON.stringify(source), () => assert.deepEqual(hoveredConcepts(source), []));
  }

  test('a word that only holds a term', () => assert.deepEqual(hoveredConcepts('xneph¦ronx'), []));

  test('an everyday word that an abbreviation is spelled like', () => {
    for (const source of ['They m¦et in May.', 'He ra¦n away.', 'It was a¦ fine day.', 'We s¦aw it.'])
      assert.deepEqual(hoveredConcepts(source), [], source);
  });

  test('names of the prototype of objects', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])
      assert.deepEqual(hoveredConcepts(`${word}¦`), [], word);
  });
});
