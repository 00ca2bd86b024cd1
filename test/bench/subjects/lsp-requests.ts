import { Lexicon } from '../../../server/src/engine.ts';
import { documentOf, insideWords, lexiconFile } from '../fixtures.ts';
import { lineStarts, positionAt } from '../positions.ts';
import { queriesOf, queryDocument } from '../queries.ts';
import type { Role, Sample } from '../sample.ts';
import { ServerProcess } from '../server-process.ts';

const warmUps = 40;
const hovers = 200;

/** Hovers in 100 kB, and completions behind the queries that stand after it, as an editor waits for them. */
export async function measure(role: Role): Promise<Sample[]> {
  const file = lexiconFile();
  const text = `${documentOf(file, '100kB')}\n\n`;
  const queries = queryDocument(queriesOf(new Lexicon(file)));
  const lines = lineStarts(text + queries.text);
  const server = new ServerProcess(role === 'subject' ? 'product' : 'syncOnly');
  await server.initialize();
  await server.open(text + queries.text);
  const ask = async (metric: 'hover' | 'completion', offsets: readonly number[]) => {
    const samples: Sample[] = [];
    for (const offset of [...offsets.slice(0, warmUps), ...offsets]) {
      const { line, character } = positionAt(lines, offset);
      const before = performance.now();
      await server.ask(`textDocument/${metric}`, line, character);
      samples.push({ metric: `lsp.${metric}`, role, wall: performance.now() - before });
    }
    return samples.slice(warmUps);
  };
  const hovered = await ask('hover', insideWords(text, hovers));
  const completed = await ask('completion', queries.offsets.map((offset) => text.length + offset)); // prettier-ignore
  await server.stop();
  return [...hovered, ...completed];
}
