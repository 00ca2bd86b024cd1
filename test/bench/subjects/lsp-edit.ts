import { documentOf, insideWords, lexiconFile } from '../fixtures.ts';
import type { Role, Sample, Size } from '../sample.ts';
import { ServerProcess } from '../server-process.ts';
import { lineStarts, positionAt } from '../positions.ts';

const edits: Readonly<Record<Size, number>> = { '10kB': 40, '100kB': 40, '1MB': 30, '10MB': 10 };
const warmUps = 10;

/** One letter typed in the product's server, up to the findings of that version; the same in one that only syncs. */
export async function measure(role: Role, size: Size): Promise<Sample[]> {
  const server = new ServerProcess(role === 'subject' ? 'product' : 'syncOnly');
  await server.initialize();
  const text = documentOf(lexiconFile(), size);
  await server.open(text);
  const lines = lineStarts(text);
  const samples: Sample[] = [];
  for (const at of insideWords(text, edits[size] + warmUps)) {
    const { line, character } = positionAt(lines, at);
    samples.push(await measureChange(server, `lsp.edit.${size}`, role, [line, character, character, 'x']));
    samples.push(await measureChange(server, `lsp.edit.${size}`, role, [line, character, character + 1, '']));
  }
  await server.stop();
  return samples.slice(warmUps * 2);
}

async function measureChange(
  server: ServerProcess,
  metric: string,
  role: Role,
  change: Parameters<ServerProcess['change']>,
): Promise<Sample> {
  const cpuBefore = server.cpu();
  const before = performance.now();
  await server.change(...change);
  const wall = performance.now() - before;
  const cpuAfter = server.cpu();
  const cpu = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
  return { metric, role, wall, ...(cpu !== undefined && { cpu }) };
}
