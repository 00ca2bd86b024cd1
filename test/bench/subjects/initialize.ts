import type { Role, Sample } from '../sample.ts';
import { ServerProcess } from '../server-process.ts';

const starts = 3;

/** From the start of the process to its answer to initialize; the product's server up to its first findings, too. */
export async function measure(role: Role): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let i = 0; i < starts; i++) {
    const before = performance.now();
    const server = new ServerProcess(role === 'subject' ? 'product' : 'empty');
    await server.initialize();
    samples.push(sample('initialize', role, server, before));
    if (role === 'subject') {
      await server.open('# A nefrectomy\n');
      samples.push(sample('first-findings', role, server, before));
    }
    await server.stop();
  }
  return samples;
}

function sample(metric: string, role: Role, server: ServerProcess, before: number): Sample {
  const wall = performance.now() - before;
  const cpu = server.cpu();
  return { metric, role, wall, ...(cpu !== undefined && { cpu }) };
}
