export interface Result {
  passed: number;
  failed: number;
}

/** Prints the closing line of a run and gives its exit code: a run without a single test has failed as well. */
export function exitCode(what: string, { passed, failed }: Result): 0 | 1 {
  console.log(`${what}: ${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
