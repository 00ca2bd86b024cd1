import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { formatFault } from '../../server/src/lexicon/fault.ts';
import { readTerminology } from '../../terminology/tools/read-all.ts';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';

const { concepts, sources, faults, edition, asOf } = readTerminology();

suite('the terminology', () => {
  test('has no fault', () => assert.deepEqual(faults.map(formatFault), []));
  test('has at least 150 concepts', () => assert.ok(concepts.length >= 150, `${concepts.length}`));
  test('has an edition and its day', () => assert.match(`${edition} ${asOf}`, /^\d{4}\.\d{2} \d{4}-\d{2}-\d{2}$/));

  test('cites a source that exists for every definition', () => {
    for (const { id, definition } of concepts) {
      for (const register of ['professional', 'plain'] as const) {
        assert.ok(definition[register].sources.length > 0, `${id}, ${register}`);
        for (const source of definition[register].sources) assert.ok(sources[source], `${id} cites ${source}`);
      }
    }
  });

  test('has one professional preferred designation in every concept', () => {
    for (const { id, designations } of concepts) {
      const preferred = designations.filter((d) => d.status === 'preferred' && d.register !== 'plain');
      assert.equal(preferred.length, 1, id);
    }
  });

  test('says of every deprecated or superseded form why, and names something that is in use instead', () => {
    const inUse = new Set(
      concepts.flatMap(({ designations }) =>
        designations.filter((d) => d.status === 'preferred' || d.status === 'admitted').map((d) => d.text),
      ),
    );
    for (const { id, designations } of concepts) {
      for (const d of designations.filter((each) => each.status === 'deprecated' || each.status === 'superseded')) {
        assert.ok(d.reason, `${id}: ${d.text}`);
        if (d.replacing === 'automatic' && d.use !== undefined) assert.ok(inUse.has(d.use), `${id}: use ${d.use}`);
      }
    }
  });

  test('fits its JSON Schema, file by file', () => {
    const schema = JSON.parse(readFileSync(join(root, 'terminology/schema/concept.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const files = globSync(join(root, 'terminology/concepts/*/*.yml'));
    assert.equal(files.length, concepts.length);
    for (const file of files) {
      assert.ok(validate(parse(readFileSync(file, 'utf8'))), `${file}: ${JSON.stringify(validate.errors)}`);
    }
    assert.ok(!validate({ designations: [] }) && !validate({ ...concepts[0], extra: 1 }), 'it refuses what is none');
  });
});

suite('generated files are up to date', () => {
  for (const script of ['scripts/generate-rules.ts', 'terminology/tools/write-schema.ts']) {
    test(script, () => {
      const { code, stderr } = runNode([script, '--check'], root);
      assert.deepEqual([code, stderr], [0, '']);
    });
  }
});
