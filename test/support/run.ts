import { spawnSync } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a script with a Node (this one unless another is named) to its end; a minute at most.
 *
 * @param input what it reads from standard input
 */
export function runNode(
  args: readonly string[],
  cwd: string,
  node: string = process.execPath,
  input: string | Uint8Array = '',
): Ended {
  const { status, stdout, stderr, error } = spawnSync(node, args, { cwd, encoding: 'utf8', timeout: 60_000, input });
  if (error) throw error;
  return { code: status, stdout, stderr };
}
