/**
 * Preloaded into a server with --expose-gc: on a message it collects garbage and tells what is left.
 */
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// The channel alone must not keep the server alive.
process.channel?.unref();
