import type { Profile } from '../profile.ts';
import type { DocumentView, PlacedFact } from '../rule.ts';
import { spellingUses, type Family, type Spelling, type SpellingUse } from './spelling-facts.ts';

/** The spelling that a profile asks of a family; undefined where either is right as long as they are not mixed. */
export function asked({ spelling }: Profile, { ukAlso, usAlso }: Family): Spelling['is'] | undefined {
  const either = spelling === 'UK' ? ukAlso : usAlso;
  return either === undefined ? spelling : undefined;
}

interface Count {
  US: number;
  UK: number;
}

/** For each family that a document spells in both ways, the spelling that leads. */
export function mixedFamilies(view: DocumentView): ReadonlyMap<string, Spelling['is']> {
  const [families, all] = countsOf(view);
  const mixed = [...families].filter(([, { US, UK }]) => US > 0 && UK > 0);
  const undecided = new Set(mixed.filter(([, count]) => !ahead(count) && !ahead(all)).map(([id]) => id));
  const first = undecided.size > 0 ? firstOf(undecided, view) : new Map<string, Spelling['is']>();
  return new Map(mixed.map(([id, count]) => [id, ahead(count) ?? ahead(all) ?? first.get(id) ?? 'US']));
}

/** Each family's count, and that of all; -ize tells no spelling of the others, for Oxford has it beside "tumour". */
function countsOf(view: DocumentView): [ReadonlyMap<string, Count>, Count] {
  const families = new Map<string, Count>();
  const all: Count = { US: 0, UK: 0 };
  for (const [key, count] of view.counts(spellingUses)) {
    const [id = '', is] = key.split(' ');
    if (is !== 'US' && is !== 'UK') continue;
    const family = families.get(id) ?? { US: 0, UK: 0 };
    family[is] += count;
    families.set(id, family);
    if (id !== 'ize') all[is] += count;
  }
  return [families, all];
}

const ahead = ({ US, UK }: Count): Spelling['is'] | undefined => (US === UK ? undefined : US > UK ? 'US' : 'UK');

/** Where counts decide nothing, what stands first does. */
function firstOf(wanted: ReadonlySet<string>, view: DocumentView): Map<string, Spelling['is']> {
  const first = new Map<string, Spelling['is']>();
  for (const { fact } of view.facts(spellingUses)) {
    const { family, is } = fact.spelling;
    if (wanted.has(family.id) && !first.has(family.id)) first.set(family.id, is);
    if (first.size === wanted.size) break;
  }
  return first;
}

/** The letters in which two spellings of a word differ: "s" and "z" of "randomised", "o" and "ou" of "tumor". */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly fresh: string;
}

/** Neither side is empty, so that there is something to put the new letters in place of. */
export function change({ word, other }: Spelling): Change {
  const shorter = Math.min(word.length, other.length);
  let start = 0;
  while (start < shorter && word[start] === other[start]) start++;
  let tail = 0;
  while (tail < shorter - start && word.at(-1 - tail) === other.at(-1 - tail)) tail++;
  if (start + tail >= shorter) {
    if (tail > 0) tail--;
    else start--;
  }
  const end = word.length - tail;
  return { start, end, old: word.slice(start, end), fresh: other.slice(start, other.length - tail) };
}

/** Where the letters stand that a use of a word has to change. */
export function changedPlace({ fact, place }: PlacedFact<SpellingUse>): PlacedFact<SpellingUse>['place'] {
  const { start, end } = change(fact.spelling);
  return { ...place, start: place.start + start, end: place.start + end };
}
