import { parseArgs } from 'node:util';
import { defaultProfile, rulePages, severities, type Profile, type Register, type Severity } from '../engine.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export const audiences: readonly Register[] = ['professional', 'plain'];
export const styles = ['ama', 'nejm', 'lancet', 'bmj', 'plain'] as const;
export const spellings = ['any', 'US', 'UK'] as const;

export interface CheckArguments {
  /** `-` is standard input. */
  readonly files: readonly string[];
  readonly format: (typeof formats)[number];
  readonly fix: boolean;
  readonly quiet: boolean;
  readonly profile: Profile;
  readonly severities: ReadonlyMap<string, Severity>;
  readonly maxWarnings: number;
  readonly stdinName: string;
}

/** What was asked for: a check, a text to print, or a sentence on what is wrong with the call. */
export type Request =
  | { readonly kind: 'check'; readonly check: CheckArguments }
  | { readonly kind: 'print'; readonly text: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const options = {
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  audience: { type: 'string', default: defaultProfile.audience },
  style: { type: 'string', default: defaultProfile.style },
  spelling: { type: 'string', default: 'any' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  'max-warnings': { type: 'string', default: '0' },
  quiet: { type: 'boolean', default: false },
  'stdin-name': { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

const read = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options });

type Values = ReturnType<typeof read>['values'];

export function readArguments(args: readonly string[]): Request {
  try {
    const { values, positionals } = read(args);
    if (values.help || args.length === 0) return { kind: 'print', text: 'help' };
    if (values.version) return { kind: 'print', text: 'version' };
    return { kind: 'check', check: toCheck(values, positionals) };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

/** @throws Error with one sentence on what is wrong */
function toCheck(values: Values, [command, ...files]: readonly string[]): CheckArguments {
  if (command !== 'check') throw new Error(`"${command ?? ''}" is no command. Use: renal-lexicon check FILES.`);
  if (files.length === 0) throw new Error('No file is named. Use: renal-lexicon check FILES.');
  if (values['stdin-name'] !== undefined && !files.includes('-'))
    throw new Error('--stdin-name names standard input, but - is not among the files.');
  return {
    files,
    format: oneOf('format', values.format, formats),
    fix: values.fix,
    quiet: values.quiet,
    profile: toProfile(values),
    severities: new Map(values.rule.map(toSeverity)),
    maxWarnings: wholeNumber('max-warnings', values['max-warnings']),
    stdinName: values['stdin-name'] ?? 'stdin.md',
  };
}

function toProfile({ audience, style, spelling }: Values): Profile {
  const wanted = oneOf('spelling', spelling, spellings);
  return {
    audience: oneOf('audience', audience, audiences),
    style: oneOf('style', style, styles),
    ...(wanted !== 'any' && { spelling: wanted }),
  };
}

function toSeverity(given: string): [string, Severity] {
  const [rule = '', severity = '', ...more] = given.split('=');
  if (more.length > 0 || severity === '') throw new Error(`--rule is "${given}". Use ID=SEVERITY.`);
  if (!rulePages.has(rule))
    throw new Error(`--rule names "${rule}", which is no rule. Use one of ${[...rulePages.keys()].join(', ')}.`);
  return [rule, oneOf('rule', severity, severities)];
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Error(`--${name} has "${value}". Use one of ${known.join(', ')}.`);
  return found;
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} is "${value}". Give a whole number, 0 or above.`);
  return Number(value);
}
