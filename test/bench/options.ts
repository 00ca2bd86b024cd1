import { parseArgs } from 'node:util';
import { isSize, sizeNames, type Size } from './sample.ts';

export interface Options {
  readonly rounds: number;
  /** The beginning of the names wanted; all when empty. */
  readonly only: string;
  readonly sizes: readonly Size[];
}

const defaultRounds = 4;

/** @throws Error with one sentence for an argument that is not understood */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string' }, only: { type: 'string' }, sizes: { type: 'string' } },
  });
  const rounds = Number(values.rounds ?? defaultRounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a whole number above 0.`);
  const sizes = values.sizes?.split(',') ?? sizeNames;
  if (!sizes.every(isSize)) throw new Error(`--sizes is a list of ${sizeNames.join(', ')}, parted by commas.`);
  return { rounds, only: values.only ?? '', sizes };
}
