import { resolve } from 'node:path';

/** Where `freeze` puts a run's copies. The workers are started there, so the working folder says it. */
export const frozenAt = (folder: string) =>
  ({
    lexicon: resolve(folder, 'dist/lexicon.json'),
    worker: resolve(folder, 'worker.mjs'),
    memoryProbe: resolve(folder, 'servers/memory-probe.mjs'),
    servers: {
      product: resolve(folder, 'dist/server.cjs'),
      empty: resolve(folder, 'servers/empty.cjs'),
      syncOnly: resolve(folder, 'servers/sync-only.cjs'),
    },
  }) as const;

/** Of a worker's own run. */
export const frozen = frozenAt(process.cwd());
