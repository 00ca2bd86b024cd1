import { defaultProfile, rulePages, severities, type Profile, type Register, type Severity } from '../engine.ts';

/** The settings that the server reads, section `renalLexicon`; package.json declares each with its default. */
export interface Settings {
  readonly profile: Profile;
  /** Severities that differ from the rules' own. */
  readonly rules: ReadonlyMap<string, Severity>;
  readonly maxFindings: number;
}

export const defaultSettings: Settings = { profile: defaultProfile, rules: new Map(), maxFindings: 1000 };

const registers: readonly Register[] = ['professional', 'plain'];
const styles = ['ama', 'nejm', 'lancet', 'bmj', 'plain'] as const;
const spellings = ['any', 'US', 'UK'] as const;

/**
 * Reads what the editor sent, whatever it is. Each value that is not understood keeps its default and is reported by
 * one sentence.
 */
export function readSettings(value: unknown, warn: (message: string) => void): Settings {
  const given = isRecord(value) ? value : {};
  const { maxFindings } = defaultSettings;
  return {
    profile: readProfile(given, warn),
    rules: readRules(given['rules'], warn),
    maxFindings: wholeNumber(given['maxFindings'], maxFindings, 'maxFindings', warn),
  };
}

function readProfile(given: Record<string, unknown>, warn: (message: string) => void): Profile {
  const spelling = oneOf(given['spelling'], spellings, 'any', 'spelling', warn);
  return {
    audience: oneOf(given['audience'], registers, defaultProfile.audience, 'audience', warn),
    style: oneOf(given['style'], styles, defaultProfile.style, 'style', warn),
    ...(spelling !== 'any' && { spelling }),
  };
}

function readRules(value: unknown, warn: (message: string) => void): ReadonlyMap<string, Severity> {
  const rules = new Map<string, Severity>();
  if (value === undefined || value === null) return rules;
  if (!isRecord(value))
    warn(`renalLexicon.rules is not an object of rule ids and severities; the rules keep their own severities.`);
  else {
    for (const [rule, severity] of Object.entries(value)) {
      if (!rulePages.has(rule))
        warn(
          `renalLexicon.rules names "${rule}", which is no rule; it is left out. Known: ${[...rulePages.keys()].join(', ')}.`,
        );
      else if (!severities.includes(severity as Severity)) {
        warn(
          `renalLexicon.rules gives "${rule}" the severity ${show(severity)}; it keeps its own. Use one of ${severities.join(', ')}.`,
        );
      } else rules.set(rule, severity as Severity);
    }
  }
  return rules;
}

function oneOf<T extends string>(
  value: unknown,
  known: readonly T[],
  fallback: T,
  name: string,
  warn: (message: string) => void,
): T {
  if (value === undefined || value === null) return fallback;
  const found = known.find((item) => item === value);
  if (found === undefined)
    warn(`renalLexicon.${name} is ${show(value)}; "${fallback}" is used. Use one of ${known.join(', ')}.`);
  return found ?? fallback;
}

function wholeNumber(value: unknown, fallback: number, name: string, warn: (message: string) => void): number {
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  warn(`renalLexicon.${name} is ${show(value)}; ${fallback} is used. Give a whole number above 0.`);
  return fallback;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60);
