/** What is measured, or the least that any program must spend on the same task. */
export type Role = 'subject' | 'floor';

/** One measurement. Times are milliseconds; `value` stands for what is no time (MB, a share). */
export interface Sample {
  readonly metric: string;
  readonly role: Role;
  readonly wall?: number;
  readonly cpu?: number;
  readonly value?: number;
}

/** Wall and CPU time (all threads, so the garbage collector's too) of this process for some work. */
export function timed(work: () => unknown): { readonly wall: number; readonly cpu: number } {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  work();
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000 };
}

/** Repeats a measurement. */
export function repeat(times: number, measure: (index: number) => Sample): Sample[] {
  return Array.from({ length: times }, (_, index) => measure(index));
}

/** Sizes by the names the bench uses for them, in UTF-16 units. */
export const sizes = { '10kB': 1e4, '100kB': 1e5, '1MB': 1e6, '10MB': 1e7 } as const;
export type Size = keyof typeof sizes;

export const isSize = (name: string): name is Size => Object.hasOwn(sizes, name);

export const sizeNames = Object.keys(sizes).filter(isSize);
