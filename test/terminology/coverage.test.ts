import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { coverageOf, exceptionsPath, frequentNames, uncoveredPhrases } from '../../terminology/tools/coverage.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { Resolver } from '../../terminology/tools/resolve.ts';
import {
  formsIn,
  readExceptions,
  readFrequencies,
  readWanted,
  yardstickPresent,
} from '../../terminology/tools/yardstick.ts';
import { conceptOf } from '../support/concepts.ts';

const exceptions = readExceptions(exceptionsPath);
const keyOf = (preferred: string, form: string) => `${preferred} | ${form}`;
const argued = new Set(exceptions.map(({ preferred, form }) => keyOf(preferred, form)));
const minShare = 0.99;

suite('the exceptions', () => {
  test('are argued, each once', () => {
    assert.ok(exceptions.length > 0);
    for (const { preferred, form, reason } of exceptions) {
      assert.ok(preferred && form && reason.split(' ').length > 1, keyOf(preferred, form));
    }
    assert.equal(argued.size, exceptions.length);
  });
});

const absent = 'the list of concepts (../shared/concepts.tsv) is not present: nothing is measured here';

suite('the list of the field’s concepts', { skip: !yardstickPresent && absent }, () => {
  const wanted = yardstickPresent ? readWanted() : [];
  const resolver = new Resolver(readTerminology().concepts);
  const { preferred, forms, ways, misses } = coverageOf(wanted, resolver);
  const missed = misses.map((miss) => ({ ...miss, key: keyOf(miss.preferred, miss.form ?? miss.preferred) }));

  test('is measured whole', (t) => {
    const terms = misses.filter(({ form }) => form === undefined).length;
    t.diagnostic(`preferred terms: ${preferred - terms} of ${preferred} resolve`);
    t.diagnostic(`other forms: ${forms - misses.length + terms} of ${forms} resolve (${JSON.stringify(ways)}); ${exceptions.length} exceptions`);
    const { rows, unknown } = frequentNames(readFrequencies('term-frequency.tsv'), resolver);
    t.diagnostic(`names in two kidney documents or more: ${rows - unknown.length} of ${rows} resolve`);
    assert.ok(preferred > 1200 && forms > 2000 && rows > 500);
  });

  test('has no term that does not resolve, but for argued ones whose concept has another name', () => {
    const open = missed.filter(({ form }) => form === undefined);
    const unargued = open.filter(({ preferred: term, key }) => !argued.has(key) || !resolver.conceptNamed(term));
    assert.deepEqual(unargued.map(({ key }) => key), []);
  });

  test('has its other forms resolve, but for one in a hundred, each argued', () => {
    const open = missed.filter(({ form, key }) => form !== undefined && !argued.has(key));
    assert.deepEqual(open.map(({ key }) => key), []);
    const share = (ways.same + ways.related + ways.within) / forms;
    assert.ok(share >= minShare, `${(100 * share).toFixed(1)} % resolve`);
  });

  test('has no exception that resolves by now, or that nobody asks for', () => {
    const unresolved = new Set(missed.map(({ key }) => key));
    assert.deepEqual([...argued].filter((key) => !unresolved.has(key)), []);
  });
}); // prettier-ignore

suite('coverage', () => {
  const resolver = new Resolver([
    conceptOf('angiomyolipoma', 'pathology', { text: 'angiomyolipoma' }, { text: 'AML', form: 'abbreviation', ambiguous: true }),
    conceptOf('leukemia', 'blood', { text: 'acute myeloid leukemia' }, { text: 'AML', form: 'abbreviation', ambiguous: true }),
    conceptOf('rash', 'adverse-events', { text: 'rash' }),
    conceptOf('gray', 'radiotherapy', { text: 'Gy', form: 'symbol', ambiguous: true }),
  ]); // prettier-ignore
  const missesOf = (preferred: string, ...forms: string[]) =>
    coverageOf([{ preferred, forms, category: 'pathology' }], resolver).misses;

  test('counts an ambiguous form for each of its concepts, as context decides', () => {
    assert.deepEqual(missesOf('angiomyolipoma', 'AML', 'angiomyolipomas'), []);
    assert.deepEqual(missesOf('acute myeloid leukemia', 'AML'), []);
    assert.deepEqual(missesOf('AML', 'angiomyolipoma'), []);
  });

  test('misses an unknown term, a form that is known in part only, and one of another concept', () => {
    assert.deepEqual(missesOf('oncocytoma', 'rash'), [
      { preferred: 'oncocytoma', means: [] },
      { preferred: 'oncocytoma', form: 'rash', means: ['rash'] },
    ]);
    assert.deepEqual(missesOf('rash', 'skin rash', 'rash on the skin').map(({ form }) => form), ['rash on the skin']);
    assert.deepEqual(missesOf('AML', 'acute myeloid leukemia').map(({ means }) => means), [['leukemia']]);
  }); // prettier-ignore

  test('takes a related concept, and the term within a longer form', () => {
    const vein = conceptOf('vein', 'anatomy', { text: 'vein' });
    const testicular = { ...conceptOf('testicular', 'anatomy', { text: 'testis vessel' }), relations: { broader: ['vein'] } };
    const wanted = [{ preferred: 'vein', forms: ['veins', 'testis vessel', 'left vein', 'vein wall'], category: 'anatomy' }];
    const { ways, misses } = coverageOf(wanted, new Resolver([vein, testicular]));
    assert.deepEqual(ways, { same: 1, related: 1, within: 1 });
    assert.deepEqual(misses.map(({ form }) => form), ['vein wall']);
  }); // prettier-ignore

  test('finds the concept of a term that is no name of it', () => {
    assert.deepEqual(missesOf('gray', 'Gy'), [{ preferred: 'gray', means: [] }]);
  });

  test('reads forms without their marks', () => {
    assert.deepEqual(formsIn('AML (ambiguous); !old name; t(6; 11) tumor; S-(2-succino)-cysteine'), ['AML', 'old name', 't(6; 11) tumor', 'S-(2-succino)-cysteine']);
    assert.deepEqual(formsIn(''), []);
  }); // prettier-ignore

  const said = (name: string, professional: number, keyness = 5) => ({ name, professional, lay: 0, keyness });

  test('asks of frequent names that belong to the field', () => {
    const names = [said('aml', 9), said('rash', 9), said('gene', 9), said('cell', 9, 1), said('rare', 1)];
    const { rows, unknown } = frequentNames(names, resolver);
    assert.deepEqual([rows, unknown.map(({ name }) => name)], [3, ['gene']]);
  });

  test('lists phrases that are neither known nor pieces of something known, most frequent first', () => {
    const phrases = ['the rash', 'myeloid leukemia', 'dose', 'rash and dose', 'dose of day'].map((name, i) => said(name, i));
    assert.deepEqual(uncoveredPhrases(phrases, resolver, 2).map(({ name }) => name), ['dose of day', 'rash and dose']);
    assert.equal(uncoveredPhrases(phrases, resolver, 9).length, 3);
  }); // prettier-ignore
});
