import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Lexicon, noTables, type Concept, type Designation, type LexiconFile } from '../../server/src/engine.ts';
import { formsOf } from '../../server/src/lexicon/forms.ts';
import { Matcher } from '../../server/src/match/matcher.ts';
import { tokenize } from '../../server/src/text/tokens.ts';
import { knowledge } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const definition = { text: 'Thing.', sources: [] };
const concept = (id: string, ...designations: Partial<Designation>[]): Concept => ({
  id,
  category: 'things',
  definition: { professional: definition, plain: definition },
  designations: designations.map((d) => ({ text: '', status: 'preferred', form: 'full', ...d })),
  relations: {},
  codes: [],
});
const lexicon = (...concepts: Concept[]) => {
  const file: LexiconFile = {
    edition: '',
    asOf: '',
    sources: {},
    tables: noTables,
    concepts,
    realWords: '',
    commonWords: '',
  };
  return new Lexicon(file);
};
const scan = (matcher: Matcher, text: string) =>
  matcher.scan(text, tokenize(text)).map(({ start, end, senses }) => ({
    text: text.slice(start, end),
    concepts: senses.map(({ entry }) => entry.concept.id),
  }));

suite('matcher', () => {
  test('leftmost, then longest; what is matched is not matched again', () => {
    const matcher = new Matcher(lexicon(concept('a', { text: 'renal cell' }), concept('b', { text: 'cell carcinoma of' }), concept('c', { text: 'renal cell carcinoma' }), concept('d', { text: 'carcinoma' })));
    assert.deepEqual(scan(matcher, 'renal cell carcinoma of').map((o) => o.concepts), [['c']]);
    assert.deepEqual(scan(matcher, 'renal cell death, carcinoma').map((o) => o.concepts), [['a'], ['d']]);
    assert.deepEqual(scan(matcher, 'renal renal cell').map((o) => o.text), ['renal cell']);
  }); // prettier-ignore

  test('several concepts of one text are several senses of one occurrence', () => {
    const matcher = new Matcher(lexicon(concept('a', { text: 'X', form: 'abbreviation' }), concept('b', { text: 'X', form: 'abbreviation' })));
    assert.deepEqual(scan(matcher, 'an X'), [{ text: 'X', concepts: ['a', 'b'] }]);
  }); // prettier-ignore

  test('names of prototypes are words like others, as text and as terms', () => {
    const odd = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];
    const none = new Matcher(lexicon(concept('a', { text: 'thing' })));
    for (const word of odd) assert.deepEqual(scan(none, `a ${word} b`), [], word);
    const all = new Matcher(lexicon(...odd.map((text) => concept(text, { text }))));
    for (const word of odd) assert.deepEqual(scan(all, `a ${word} b`).map((o) => o.concepts), [[word]]);
  }); // prettier-ignore

  test('an empty lexicon and an empty text', () => {
    assert.deepEqual(scan(new Matcher(lexicon()), 'renal cell carcinoma'), []);
    assert.deepEqual(scan(knowledge.matcher, ''), []);
  });

  test('abbreviations alone are no headline in capitals, where case would say nothing', () => {
    const concepts = (text: string) => scan(knowledge.matcher, text).flatMap((o) => o.concepts);
    assert.deepEqual(concepts('T4 N0 M0').length, 3);
    assert.ok(concepts('RCC, TKI, ICI').includes('renal-cell-carcinoma'));
    assert.ok(concepts('(RCC)').includes('renal-cell-carcinoma'));
    assert.ok(concepts('ACD-RCC.').includes('acquired-cystic-disease-associated-renal-cell-carcinoma'));
    assert.ok(!concepts('PATIENTS WHO MET THE CRITERIA').includes('met-gene'));
  });

  test('every designation, and every form of it, is found as a whole and means its concept', () => {
    for (const { designation, concept: own } of knowledge.lexicon.entries) {
      const texts = designation.form === 'abbreviation' || designation.form === 'symbol' || designation.form === 'code' ? [designation.text] : [designation.text, ...formsOf(designation).map(({ tokens }) => tokens.join(' '))];
      for (const text of texts) {
        const [found, ...more] = scan(knowledge.matcher, `is ${text}.`);
        assert.ok(found?.concepts.includes(own.id) && more.length === 0, `${text} of ${own.id}: ${JSON.stringify(found)}`);
      }
    }
  }); // prettier-ignore

  test('an occurrence is the same whatever stands around it', () => {
    const term = fc.constantFrom(...knowledge.lexicon.entries.map((entry) => entry.designation.text));
    const around = fc.constantFrom('', ' ', '(', '“', ', ', '. ', '🙂', '\ufffc', ' the ', '/ ');
    fc.assert(
      fc.property(around, term, around, (left, text, right) => {
        const alone = scan(knowledge.matcher, `is ${text}`)[0]?.text;
        const within = scan(knowledge.matcher, `is ${left}${text}${right} so`).find((o) => o.text === alone);
        assert.ok(within, JSON.stringify({ left, text, right, alone }));
      }),
      runs(1000),
    );
  });
});
