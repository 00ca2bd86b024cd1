import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isNearMiss, registryNumbers } from '../../server/src/notation/registry-number.ts';

const read = (text: string) =>
  registryNumbers(text).map(({ number, malformed, start, end }) => [
    malformed ? `${number}!` : number,
    text.slice(start, end),
  ]);

suite('registryNumbers', () => {
  for (const [text, ...expected] of [
    ['(NCT02231749)', ['NCT02231749', 'NCT02231749']],
    ['NCT 02231749, NCT: 02231749', ['NCT02231749', 'NCT 02231749'], ['NCT02231749', 'NCT: 02231749']],
    ['NCT0223 1749', ['NCT02231749', 'NCT0223 1749']],
    ['NCT02231749 12 patients', ['NCT02231749', 'NCT02231749']],
    ['NCT0223174.', ['NCT0223174!', 'NCT0223174']],
    ['NCT022317490', ['NCT022317490!', 'NCT022317490']],
    ['NCT 3 cycles, NCT123, NCTxxxxxxxx, NCT0223xxxx'],
    ['XNCT02231749'],
  ] as const) {
    test(text, () => assert.deepEqual(read(text), expected));
  }
});

test('isNearMiss: one digit or two, or two that changed places', () => {
  assert.ok(isNearMiss('NCT02231749', 'NCT02231794'));
  assert.ok(!isNearMiss('NCT02231749', 'NCT02231749'));
  assert.ok(!isNearMiss('NCT02231749', 'NCT02853331'));
  assert.ok(!isNearMiss('NCT0223174', 'NCT02231749'));
});
