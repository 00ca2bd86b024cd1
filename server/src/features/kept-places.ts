import type { Document } from '../document/document.ts';
import { normalised, readContext, Surroundings, writeContext, type Context } from './context.ts';
import type { IgnoredFinding, Report } from './report.ts';

/** How many words are taken on either side; the next where one would fit another place as well. */
const sizes = [5, 10, 20, 40];

/** An entry and the place it was found to mean. */
interface Kept {
  readonly context: Context;
  start?: number;
}

/** The places that a project leaves alone. Each entry silences one place and no more, however many look like it. */
export class KeptPlaces {
  readonly #document: Document;
  readonly #kept = new Map<string, Kept[]>();
  #surroundings: Surroundings | undefined;

  constructor(document: Document, entries: readonly IgnoredFinding[]) {
    this.#document = document;
    for (const { rule, text, context: written } of entries) {
      const context = readContext(written);
      const key = `${rule} ${normalised(text)}`;
      if (context) this.#kept.set(key, [...(this.#kept.get(key) ?? []), { context }]);
    }
  }

  covers(report: Report): boolean {
    if (this.#kept.size === 0) return false;
    const entries = this.#kept.get(keyOf(report)) ?? [];
    const kept = entries.find(({ start }) => start === report.start) ?? this.#fitting(report, entries);
    if (kept) kept.start = report.start;
    return kept !== undefined;
  }

  /** The first entry that has no place yet and fits this one. */
  #fitting(report: Report, entries: readonly Kept[]): Kept | undefined {
    const free = entries.filter(({ start }) => start === undefined);
    if (free.length === 0) return undefined;
    this.#surroundings ??= new Surroundings(this.#document);
    const before = Math.max(...free.map(({ context }) => context.before.length));
    const after = Math.max(...free.map(({ context }) => context.after.length));
    const here = this.#surroundings.at(report, before, after);
    return here && free.find(({ context }) => fits(here, context));
  }
}

/**
 * The entry that keeps a finding where it is; undefined where the text around it cannot be told.
 *
 * @param others the document's findings, so that the context fits this one alone
 */
export function keptFinding(
  document: Document,
  report: Report,
  others: readonly Report[],
): Pick<IgnoredFinding, 'rule' | 'text' | 'context'> | undefined {
  const surroundings = new Surroundings(document);
  const alike = others.filter((other) => other.start !== report.start && keyOf(other) === keyOf(report));
  let context: Context | undefined;
  for (const size of sizes) {
    const wider = surroundings.at(report, size, size, size === sizes[0]);
    if (!wider) return undefined;
    context = wider;
    const isAlike = (other: Report) => {
      const there = surroundings.at(other, wider.before.length, wider.after.length);
      return there !== undefined && fits(there, wider);
    };
    if (!alike.some(isAlike)) break;
  }
  return context && { rule: report.rule, text: normalised(report.text), context: writeContext(context) };
}

const keyOf = ({ rule, text }: Report): string => `${rule} ${normalised(text)}`;

/** @param here the words around a place, as many as the context has or more */
const fits = (here: Context, { before, after }: Context): boolean =>
  before.every((word, i) => word === here.before[i]) && after.every((word, i) => word === here.after[i]);
