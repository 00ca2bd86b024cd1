import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../server/src/text/fold.ts';
import { Flag, tokenize } from '../../server/src/text/tokens.ts';
import { Vocabulary } from '../../server/src/match/vocabulary.ts';
import { runs } from '../support/runs.ts';

const words = (text: string) => {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

const cases: readonly (readonly [text: string, ...tokens: string[]])[] = [
  ['renal cell', 'renal', 'cell'],
  ['renal-cell', 'renal', 'cell'],
  ['renal\u2011cell\u2010x', 'renal', 'cell', 'x'],
  ['renal - cell', 'renal', '-', 'cell'],
  ['renal–cell', 'renal', 'cell'],
  ['renal\u00a0cell\u2009x', 'renal', 'cell', 'x'],
  ['renal\tcell', 'renal', '\t', 'cell'],
  ["Gerota's fascia", 'Gerota', 'fascia'],
  ['Gerota’s fascia', 'Gerota', 'fascia'],
  ['Gerotaʼs fascia', 'Gerota', 'fascia'],
  ["patients' own", 'patients', 'own'],
  ["don't", "don't"],
  ["o'clock", "o'clock"],
  ['carci\u00adnoma', 'carci\u00adnoma'],
  ['a... b', 'a', '...', 'b'],
  ['PD-L1/PD-1', 'PD', 'L1', '/', 'PD', '1'],
  ['T3a.', 'T3a', '.'],
  ['5.2', '5', '.', '2'],
  [''],
  ['e\u0301te\u0301', 'e\u0301te\u0301'],
];

suite('tokens', () => {
  for (const [text, ...tokens] of cases) {
    test(JSON.stringify(text), () => assert.deepEqual(words(text), tokens));
  }

  test('are in order, do not overlap, never split a surrogate pair, and leave out white space only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { count, start, end, flags } = tokenize(text);
        let last = 0;
        for (let i = 0; i < count; i++) {
          const [from, to] = [start[i] ?? 0, end[i] ?? 0];
          assert.ok(last <= from && from < to && to <= text.length);
          assert.ok((flags[i] ?? 0) <= (Flag.Word | Flag.Possessive));
          last = to;
        }
      }),
      runs(2000),
    );
  });
});

suite('the key of a word', () => {
  for (const [word, key] of [['Néphron', 'nephron'], ['ne\u0301phron', 'nephron'], ['α', 'alpha'], ['HIF-2Α', 'hif-2alpha'], ['carci\u00adnoma', 'carcinoma'], ["Wilms'", 'wilms'], ['ﬁbrosis', 'fibrosis'], ['İ', 'i'], ['', '']] as const) {
    test(`${word}: ${key}`, () => assert.equal(fold(word), key));
  } // prettier-ignore

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => assert.equal(fold(fold(word)), fold(word))),
      runs(1000),
    );
  });

  test('is found in place, whatever stands around it', () => {
    const list = ['renal', 'cell', 'constructor', '__proto__', 'néphron', 'x'];
    const vocabulary = new Vocabulary(list.map(fold));
    for (const word of list) {
      for (const shown of [word, word.toUpperCase()])
        assert.equal(vocabulary.find(`(${shown})`, 1, 1 + shown.length), vocabulary.idOf(fold(word)));
      assert.ok(vocabulary.idOf(fold(word)) >= 0);
    }
    for (const word of ['rena', 'renall', 'toString', '']) assert.equal(vocabulary.idOf(word), -1);
  });
});
