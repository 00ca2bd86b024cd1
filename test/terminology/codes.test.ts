import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { referencePresent, verifyCode, verifyCodes, type Verdict } from '../../terminology/tools/verify-codes.ts';

const { concepts } = readTerminology();

suite('codes', { skip: !referencePresent && 'the reference tables are not present: nothing is verified here' }, () => {
  const verdicts = referencePresent ? verifyCodes(concepts) : [];
  const are = (verdict: Verdict) => verdicts.filter((each) => each.verdict === verdict);
  const say = ({ concept, code, names }: (typeof verdicts)[number]) =>
    `${concept.id}: ${code.system} ${code.code} (${names.slice(0, 3).join('; ')})`;

  test('are compared with the reference tables', (t) => {
    const [verified, conflict, unknown] = [are('verified').length, are('conflict').length, are('unknown').length];
    t.diagnostic(`${verified} codes verified, ${conflict} conflict, ${unknown} unknown`);
    assert.equal(verified + conflict + unknown, concepts.flatMap(({ codes }) => codes).length);
    assert.ok(verified > 100);
  });

  test('marked as verified are verified', () => {
    const wrong = verdicts.filter(({ code, verdict }) => code.verified === 'reference' && verdict !== 'verified');
    assert.deepEqual(wrong.map(say), []);
  });

  test('in conflict with the reference say so in a note', () => {
    const silent = are('conflict').filter(({ code }) => code.note === undefined);
    assert.deepEqual(silent.map(say), []);
  });

  test('stand at one concept each', () => {
    const seen = new Map<string, string[]>();
    for (const { id, codes } of concepts)
      for (const { system, code } of codes) {
        const key = `${system} ${code}`;
        seen.set(key, [...(seen.get(key) ?? []), id]);
      }
    const shared = [...seen].filter(([key, ids]) => ids.length > 1 && /^(ncit|mesh|uberon|hgnc|doid|mondo|nct)/.test(key));
    assert.deepEqual(shared, []);
  });
}); // prettier-ignore

suite('a code is compared', () => {
  const [concept = assert.fail()] = concepts;
  const name = concept.designations[0]?.text ?? '';
  const code = { system: 'ncit', code: 'C1', verified: 'reference' } as const;
  const verdict = (...names: string[]) => verifyCode(concept, code, new Map([['NCIT:C1', new Set(names)]])).verdict;

  test('by its names, in any case, order and number', () => {
    assert.equal(verdict('something else', `${name.toUpperCase()}S`), 'verified');
    assert.equal(verdict('something else'), 'conflict');
    assert.equal(verifyCode(concept, code, new Map()).verdict, 'unknown');
  });
});
