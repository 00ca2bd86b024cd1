/**
 * How a property is run: with a fixed seed, so that a run can be trusted to be like the one before, and more often or
 * with another seed at night (RENAL_LEXICON_RUNS, RENAL_LEXICON_SEED).
 */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env['RENAL_LEXICON_RUNS'] ?? numRuns),
  seed: Number(process.env['RENAL_LEXICON_SEED'] ?? 20261122),
});
