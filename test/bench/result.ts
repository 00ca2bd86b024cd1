import { arch, cpus, platform } from 'node:os';
import type { Options } from './options.ts';
import { sizes, type Role, type Sample, type Size } from './sample.ts';
import { growthExponent, median, rounded, summary, type Summary } from './statistics.ts';

type Dimension = 'cpu' | 'wall' | 'value';
const dimensions: readonly Dimension[] = ['cpu', 'wall', 'value'];

type Summaries = Partial<Record<Dimension, Summary>>;

export interface Metric {
  readonly unit: 'ms' | 'MB' | 'share';
  readonly subject: Summaries;
  readonly floor?: Summaries;
  /** Subject over floor: the median over the rounds of each round's own ratio, for a machine's mood is a round's. */
  readonly ratio?: Partial<Record<Dimension, number>>;
  /** Of the subject and of the floor, where the metric is the reading of so much text. */
  readonly megabytesPerSecond?: Partial<Record<Role, number>>;
}

export interface Result {
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number; readonly system: string };
  readonly options: Options;
  /** Rounds that there was time for. */
  readonly rounds: number;
  readonly metrics: Readonly<Record<string, Metric>>;
  /** Slope of log CPU time over log size, on the sizes up to 1 MB. */
  readonly growth: Readonly<Record<string, number>>;
}

/** A round's samples, in the order of the rounds. */
export function resultOf(rounds: readonly (readonly Sample[])[], options: Options): Result {
  const names = [...new Set(rounds.flat().map(({ metric }) => metric))];
  const metrics = Object.fromEntries(names.map((name) => [name, metricOf(name, rounds)]));
  return { machine: machine(), options, rounds: rounds.length, metrics, growth: growthOf(metrics, options.sizes) };
}

function metricOf(metric: string, rounds: readonly (readonly Sample[])[]): Metric {
  const own = rounds.map((samples) => samples.filter((sample) => sample.metric === metric));
  const [subject, floor] = [summariesOf(own.flat(), 'subject'), summariesOf(own.flat(), 'floor')];
  const hasFloor = Object.keys(floor).length > 0;
  return {
    unit: metric.startsWith('memory') ? 'MB' : metric.startsWith('recall') ? 'share' : 'ms',
    subject,
    ...(hasFloor && { floor, ratio: ratiosOf(own) }),
    ...(metric === 'scan' && { megabytesPerSecond: speeds(subject, floor) }),
  };
}

const valuesOf = (samples: readonly Sample[], role: Role, dimension: Dimension): number[] =>
  samples.flatMap((sample) => (sample.role === role ? (sample[dimension] ?? []) : []));

function summariesOf(samples: readonly Sample[], role: Role): Summaries {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const values = valuesOf(samples, role, dimension);
      return values.length > 0 ? [[dimension, summary(values)]] : [];
    }),
  );
}

function ratiosOf(rounds: readonly (readonly Sample[])[]): Partial<Record<Dimension, number>> {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const ratios = rounds.flatMap((samples) => {
        const [subject, floor] = [valuesOf(samples, 'subject', dimension), valuesOf(samples, 'floor', dimension)];
        return subject.length > 0 && floor.length > 0 ? [median(subject) / median(floor)] : [];
      });
      return ratios.length > 0 ? [[dimension, rounded(median(ratios))]] : [];
    }),
  );
}

/** The scanned document has a million units; one unit is about one byte. */
function speeds(subject: Summaries, floor: Summaries): Partial<Record<Role, number>> {
  const speed = ({ cpu }: Summaries) => rounded(sizes['1MB'] / 1000 / (cpu?.median ?? NaN));
  return { subject: speed(subject), ...(floor.cpu && { floor: speed(floor) }) };
}

const grown = ['check', 'edit', 'edit.apply-only', 'lsp.edit'];

function growthOf(metrics: Readonly<Record<string, Metric>>, measured: readonly Size[]): Record<string, number> {
  const upTo1MB = measured.filter((size) => sizes[size] <= sizes['1MB']);
  return Object.fromEntries(
    grown.flatMap((name) => {
      const points = upTo1MB.flatMap((size) => {
        const cost = metrics[`${name}.${size}`]?.subject.cpu?.median;
        return cost === undefined ? [] : [[sizes[size], cost] as const];
      });
      return points.length > 1 ? [[name, growthExponent(points)]] : [];
    }),
  );
}

const machine = () => ({
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  system: `${platform()} ${arch()}`,
});
