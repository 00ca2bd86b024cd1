import { isShortForm, keyOf } from '../../notation/short-form.ts';
import { longFormWithin } from '../../notation/long-form.ts';
import type { Definition, LongUse, ShortUse } from './fact.ts';
import { abbreviationFacts } from './facts.ts';
import type { DocumentView, Fact, Place } from '../rule.ts';
import { scopesOf, type Scope } from '../context/scopes.ts';

/** A fact with its place and its rank in the text. */
export interface Standing<F extends Fact> {
  readonly fact: F;
  readonly place: Place;
  readonly rank: number;
  /** In the title of a text without headings. */
  readonly inTitle?: true;
}

/** One short form in one part of the document. */
export interface ScopedAbbreviation {
  readonly key: string;
  readonly scope: Scope;
  readonly definitions: Standing<Definition>[];
  readonly uses: Standing<ShortUse>[];
}

/** What a document says of its abbreviations, part by part. */
export interface Abbreviations {
  /** In the order of the text. */
  readonly scoped: readonly ScopedAbbreviation[];
  /** Keys that a list of abbreviations explains for the whole document. */
  readonly listed: ReadonlySet<string>;
  /** Keys that stand in headings or the title. */
  readonly titled: ReadonlySet<string>;
  /** Expansions that stand in a heading, which defines nothing. */
  readonly headed: ReadonlyMap<string, Standing<Definition>>;
  /** Full names of the lexicon, by scope and then by `longKey`. */
  readonly longUses: ReadonlyMap<Scope, ReadonlyMap<string, readonly Standing<LongUse>[]>>;
}

/** Folds the facts of a document; those in references and the like are left out. */
export function abbreviationsOf(view: DocumentView): Abbreviations {
  const fold = new Fold(view);
  let rank = 0;
  for (const { fact, place } of view.facts(abbreviationFacts)) fold.add({ fact, place, rank: rank++ });
  return fold;
}

class Fold implements Abbreviations {
  readonly scoped: ScopedAbbreviation[] = [];
  readonly listed = new Set<string>();
  readonly titled = new Set<string>();
  readonly headed = new Map<string, Standing<Definition>>();
  readonly longUses = new Map<Scope, Map<string, Standing<LongUse>[]>>();
  readonly #byScope = new Map<Scope, Map<string, ScopedAbbreviation>>();
  readonly #scopes: readonly Scope[];
  readonly #text: Scope;
  readonly #explainedCells: ReadonlySet<string>;

  constructor({ segments }: DocumentView) {
    this.#scopes = scopesOf(segments);
    this.#text = this.#scopes.find(({ kind }) => kind === 'text') ?? { kind: 'text' };
    this.#explainedCells = explainedCells(segments);
    for (const key of this.#explainedCells) this.listed.add(key);
  }

  add({ fact, place, rank }: Standing<Definition | ShortUse | LongUse>): void {
    const scope = this.#scopes[place.segment];
    if (!scope || scope.kind === 'outside') return;
    if (fact.kind === 'long') this.#addLong(scope, { fact, place, rank });
    else if (place.block.block.kind === 'heading') this.#addHeading({ fact, place, rank });
    else if (scope.kind === 'list') this.listed.add(fact.key);
    else if (fact.kind === 'definition' && scope.kind === 'title')
      this.#at(this.#text, fact.key).definitions.push({ fact, place, rank, inTitle: true });
    else if (fact.kind === 'definition') this.#at(scope, fact.key).definitions.push({ fact, place, rank });
    else if (scope.kind === 'title') this.titled.add(fact.key);
    else this.#at(scope, fact.key).uses.push({ fact, place, rank });
  }

  #addHeading({ fact, place, rank }: Standing<Definition | ShortUse>): void {
    this.titled.add(fact.key);
    if (fact.kind === 'definition' && !this.headed.has(fact.key)) this.headed.set(fact.key, { fact, place, rank });
  }

  #addLong(scope: Scope, standing: Standing<LongUse>): void {
    const uses = this.longUses.get(scope) ?? new Map<string, Standing<LongUse>[]>();
    this.longUses.set(scope, uses);
    const list = uses.get(standing.fact.key);
    if (list) list.push(standing);
    else uses.set(standing.fact.key, [standing]);
  }

  #at(scope: Scope, key: string): ScopedAbbreviation {
    const keys = this.#byScope.get(scope) ?? new Map<string, ScopedAbbreviation>();
    this.#byScope.set(scope, keys);
    const known = keys.get(key);
    if (known) return known;
    const fresh = { key, scope, definitions: [], uses: [] };
    keys.set(key, fresh);
    this.scoped.push(fresh);
    return fresh;
  }
}

/** Short forms that fill a cell whose neighbor gives the words. */
function explainedCells(segments: DocumentView['segments']): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { blocks } of segments) {
    blocks.forEach(({ block }, i) => {
      const text = block.text.trim();
      if (block.kind !== 'cell' || !isShortForm(text)) return;
      const neighbors = [blocks[i - 1], blocks[i + 1]].map((neighbor) => neighbor?.block.text ?? '');
      if (neighbors.some((words) => longFormWithin(text, words, 0, words.length))) keys.add(keyOf(text));
    });
  }
  return keys;
}

/** All short forms by their key, over all parts. */
export function byKey({ scoped }: Abbreviations): ReadonlyMap<string, readonly ScopedAbbreviation[]> {
  const keys = new Map<string, ScopedAbbreviation[]>();
  for (const each of scoped) {
    const list = keys.get(each.key);
    if (list) list.push(each);
    else keys.set(each.key, [each]);
  }
  return keys;
}
