/** Percentiles of one dimension of a metric. */
export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

export function summary(values: readonly number[]): Summary {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (share: number) => rounded(percentile(ordered, share));
  return { n: ordered.length, median: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Linear between the two nearest ranks. */
function percentile(ordered: readonly number[], share: number): number {
  const rank = (ordered.length - 1) * share;
  const [low, high] = [ordered[Math.floor(rank)] ?? NaN, ordered[Math.ceil(rank)] ?? NaN];
  return low + (high - low) * (rank - Math.floor(rank));
}

/** The slope of log cost over log size by least squares: 1 is linear, 2 quadratic, 0 independent of size. */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (column: 0 | 1) => logs.reduce((sum, point) => sum + point[column], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rounded(covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0));
}

/** Four significant digits: the machine's noise is in the third. */
export const rounded = (value: number): number => Number(value.toPrecision(4));
