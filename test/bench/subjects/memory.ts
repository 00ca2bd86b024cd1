import { documentOf, lexiconFile } from '../fixtures.ts';
import type { Role, Sample } from '../sample.ts';
import { ServerProcess } from '../server-process.ts';

/** What the server holds with a document of 100 kB checked, beside an empty server with nothing open. */
export async function measure(role: Role): Promise<Sample[]> {
  const server = new ServerProcess(role === 'subject' ? 'product' : 'empty', { probe: true });
  await server.initialize();
  if (role === 'subject') await server.open(documentOf(lexiconFile(), '100kB'));
  const { rss, heapUsed } = await server.memory();
  await server.stop();
  return [
    { metric: 'memory.rss', role, value: rss },
    { metric: 'memory.heap', role, value: heapUsed },
  ];
}
