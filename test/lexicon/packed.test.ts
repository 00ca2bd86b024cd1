import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noTables, readLexiconFile } from '../../server/src/engine.ts';
import { pack } from '../../server/src/lexicon/packed.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';

suite('the packed lexicon', () => {
  const { concepts, sources, edition, asOf } = readTerminology();
  // As JSON, where keys that are present and undefined are gone.
  const file = jsonOf({ edition, asOf, sources, concepts, tables: noTables, realWords: 'a b', commonWords: 'c' });
  const packed = jsonOf(pack(file));

  test('gives back every concept and source as it was', () => {
    assert.deepEqual(readLexiconFile(packed), file);
  });

  test('is less than two thirds of what objects take', () => {
    assert.ok(JSON.stringify(packed).length < (JSON.stringify(file).length * 2) / 3);
  });

  test('is refused in one sentence when it is of another format, or points at nothing', () => {
    assert.throws(() => readLexiconFile({ ...packed, format: 1 }), /not of format 2\. Build it again/);
    assert.throws(() => readLexiconFile({ ...packed, categories: [] }), /damaged\. Build it again/);
    assert.throws(() => readLexiconFile(null), /not of format 2/);
  });

  test('is not made of a concept that names an unknown source', () => {
    assert.throws(() => pack({ ...file, sources: {} }), /is named in the lexicon but is not in it/);
  });
});

function jsonOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
