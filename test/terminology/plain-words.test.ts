import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { formatFault } from '../../server/src/lexicon/fault.ts';
import { plainWordFaults } from '../../terminology/tools/plain-words.ts';
import { readTerminology, terminologyRoot } from '../../terminology/tools/read-all.ts';
import { readData } from '../../terminology/tools/read-data.ts';

const terminology = readTerminology();
const data = readData(terminology);

/** The faults when one concept's plain definition says this. */
function faultsWith(id: string, text: string): string[] {
  const concepts = terminology.concepts.map((concept) =>
    concept.id === id
      ? { ...concept, definition: { ...concept.definition, plain: { ...concept.definition.plain, text } } }
      : concept,
  );
  return plainWordFaults({ ...terminology, concepts }, data).map(formatFault);
}

suite('words of plain definitions', () => {
  test('are plain, or explained', () => assert.deepEqual(plainWordFaults(terminology, data).map(formatFault), []));

  test('a professional term is a fault at its place', () => {
    const [fault, ...others] = faultsWith('gerota-fascia', 'It is opened in a nephrectomy.');
    const file = 'terminology/concepts/anatomy/gerota-fascia.yml';
    const lines = readFileSync(join(terminologyRoot, '../', file), 'utf8').split('\n');
    const line = lines.findIndex((each) => /^ {2}plain:/.test(each)) + 2;
    assert.ok(fault?.startsWith(`${file}:${line}:`), fault);
    assert.match(fault ?? '', /says "nephrectomy" without explaining it/);
    assert.deepEqual(others, []);
  });

  test('an explained one is none, nor is the concept’s own name', () => {
    assert.deepEqual(faultsWith('gerota-fascia', 'It is opened in a nephrectomy (surgery to remove a kidney).'), []);
    assert.deepEqual(faultsWith('nephrectomy', 'A nephrectomy takes out a kidney.'), []);
  });
});
