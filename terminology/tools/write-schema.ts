import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { conceptSchema } from '../../server/src/lexicon/concept-schema.ts';
import { terminologyRoot } from './read-all.ts';

/**
 * Writes terminology/schema/concept.schema.json, the JSON Schema of a concept file, for editors that help with YAML.
 * `--check` only tells whether it is up to date (exit 1 when it is not).
 */
const path = resolve(terminologyRoot, 'schema/concept.schema.json');
const schema = {
  title: 'Renal Lexicon concept',
  ...toJsonSchema(conceptSchema, { errorMode: 'ignore', typeMode: 'input' }),
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  console.error('terminology/schema/concept.schema.json is out of date. Run "npm run generate".');
  process.exitCode = 1;
}
