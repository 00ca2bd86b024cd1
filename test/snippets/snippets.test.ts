import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { expandDefaults, toPlainText } from '../../scripts/build-snippets.ts';
import { parseSnippet, tabStops } from '../../scripts/snippet-syntax.ts';
import { catalogue, faults, plain, skeletons, stems } from './catalogue.ts';

void suite('the skeletons', () => {
  void test('are these', () => assert.deepEqual(stems.toSorted(), catalogue.flat().sort()));

  void test('have no fault', () => assert.deepEqual(faults, []));

  void test('have prefixes of their own, the first after the file', () => {
    const prefixes = [...skeletons.values()].flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [stem, { prefix }] of skeletons) assert.equal(prefix[0], `rl-${stem}`);
  });

  void test('are offered for no word of prose', () => {
    for (const { prefix } of skeletons.values()) for (const word of prefix) assert.match(word, /^rl-[a-z0-9.-]+$/);
  });

  for (const [stem, { title, description, body }] of skeletons) {
    void test(`${stem}: in both editions the tab stops run 1 to n, then $0`, () => {
      for (const edition of [body, toPlainText(body)]) {
        const indices = tabStops(parseSnippet(edition)).map(({ index }) => index);
        const first = [...new Set(indices)];
        assert.deepEqual(
          first,
          [...first.keys()].map((at) => (at + 1) % first.length),
          'each first met in the order of the text',
        );
        assert.equal(indices.at(-1), 0);
      }
    });

    void test(`${stem}: the description names a guideline and a year`, () => {
      assert.match(description, /[A-Z]{2,}.* (19|20)\d\d|\d+\/20\d\d/);
      assert.doesNotMatch(`${title}${description}`, /\n/);
    });

    void test(`${stem}: every tab stop says what to write, and nothing of the syntax is left`, () => {
      const stops = tabStops(parseSnippet(body));
      const withText = new Set(stops.filter(({ pieces }) => pieces.length > 0).map(({ index }) => index));
      assert.equal(withText.size, new Set(stops.map(({ index }) => index)).size - 1, 'all but $0');
      assert.doesNotMatch(expandDefaults(body), /[$\\}]/);
    });

    void test(`${stem}: the plain-text edition holds no markup`, () => {
      assert.doesNotMatch(expandDefaults(toPlainText(body)), /^#|\*|<!--|\|/m);
    });
  }

  /** What a list must offer: closed lists of the domain, in the skeletons that need them. */
  const closedLists: Record<string, readonly (readonly string[])[]> = {
    'rct-article': [
      ['phase 2', 'phase 3', 'phase 4'],
      ['open-label', 'double-blind'],
      ['superiority', 'noninferiority', 'equivalence'],
    ],
    'rct-abstract': [['phase 2', 'phase 3', 'phase 4']],
    'lay-summary': [['phase 1', 'phase 2', 'phase 3', 'phase 4']],
    'case-report': [
      ['pT1a', 'pT1b', 'pT2a', 'pT2b', 'pT3a', 'pT3b', 'pT3c', 'pT4'],
      ['WHO/ISUP grade 1', 'WHO/ISUP grade 4', 'not graded'],
      ['clear cell renal cell carcinoma', 'papillary renal cell carcinoma'],
    ],
    'pathology-report': [
      ['right', 'left'],
      ['1', '2', '3', '4', 'not graded'],
      ['pT0', 'pT1a', 'pT1b', 'pT2a', 'pT2b', 'pT3a', 'pT3b', 'pT3c', 'pT4', 'pTX'],
      ['pN0', 'pN1', 'pNX'],
      [
        'clear cell papillary renal cell tumor',
        'TFE3-rearranged renal cell carcinoma',
        'renal cell carcinoma, not otherwise specified',
      ],
    ],
    'clinical-study-report': [['phase 1', 'phase 2', 'phase 3', 'phase 4']],
    'discharge-letter': [
      ['right', 'left', 'bilateral'],
      ['0', '1', '2', '3', '4'],
      ['none', 'grade I', 'grade II', 'grade IIIa', 'grade IIIb', 'grade IVa', 'grade IVb', 'grade V'],
    ],
    'imaging-report': [
      ['right', 'left'],
      ['I', 'II', 'IIF', 'III', 'IV'],
      ['cT1a', 'cT1b', 'cT2a', 'cT2b', 'cT3a', 'cT3b', 'cT3c', 'cT4'],
      ['cN0', 'cN1'],
      ['cM0', 'cM1'],
    ],
    'methods-adverse-events': [['5.0', '6.0']],
    'operative-note': [
      ['right', 'left'],
      ['a', 'p', 'x'],
      ['level 0', 'level I', 'level II', 'level III', 'level IV'],
      ['none so far', 'grade I', 'grade II', 'grade IIIa', 'grade IIIb', 'grade IVa', 'grade IVb', 'grade V'],
    ],
    'rct-noninferiority': [['noninferiority', 'equivalence']],
    'safety-narrative': [
      ['1', '2', '3', '4', '5'],
      ['related', 'not related'],
      ['recovered', 'recovering', 'recovered with sequelae', 'not recovered', 'fatal', 'unknown'],
    ],
    'tumor-board-summary': [
      ['favorable', 'intermediate', 'poor'],
      ['I', 'II', 'III', 'IV'],
      ['0', '1', '2', '3', '4'],
      ['cM0', 'cM1', 'pM1'],
    ],
  };
  for (const [stem, lists] of Object.entries(closedLists)) {
    void test(`${stem}: offers the closed lists`, () => {
      const choices = tabStops(parseSnippet(skeletons.get(stem)!.body)).flatMap((stop) =>
        stop.choices ? [stop.choices] : [],
      );
      const offered = (list: readonly string[]) =>
        choices.some((choice) => list.every((option) => choice.includes(option)));
      for (const list of lists) assert.ok(offered(list), list.join());
    });
  }

  for (const stem of plain) {
    void test(`${stem}: says to the checks that patients read it, in Markdown only`, () => {
      const { body } = skeletons.get(stem)!;
      assert.ok(body.startsWith('---\naudience: plain\n---\n'));
      assert.doesNotMatch(toPlainText(body), /audience:/);
    });
  }

  void test('never offer a TNM category that does not exist', () => {
    for (const { body } of skeletons.values()) {
      const choices = tabStops(parseSnippet(body)).flatMap((stop) => stop.choices ?? []);
      assert.deepEqual(
        choices.filter((choice) => /^(?:[cp]?MX|pM0|[cp]?N[23]|[cp]?T(?:is|a|1c|2c|3d|4[ab]))$/.test(choice)),
        [],
      );
    }
  });
});
