/** Ends what was started for somebody when that somebody is gone: no editor server may outlive its run, however the run ended. */

/** Calls back once the process that started this one has ended without telling (killed, or a crashed test runner). */
export function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 1000);
  watch.unref();
}

/** The same for a program that is not ours: arguments for Node that go before the script. */
export const endWithParent = [
  '--import',
  'data:text/javascript,const parent = process.ppid; setInterval(() => process.ppid === parent || process.exit(1), 1000).unref();',
] as const;
