import { preferred } from '../../lexicon/concept.ts';
import type { Entry, Lexicon } from '../../lexicon/lexicon.ts';
import { headIndex, plurals } from '../../lexicon/plural.ts';
import { isShortForm, keyOf, singular } from '../../notation/short-form.ts';
import { isByInitials, longFormWithin } from '../../notation/long-form.ts';

/** What the lexicon and its tables say of short forms. */
export interface AbbreviationKnowledge {
  /** The abbreviations that the lexicon expects to be explained, by their exact form; more entries: more meanings. */
  readonly expected: ReadonlyMap<string, readonly Entry[]>;
  /** By the forms' keys: names, symbols, codes and what every reader knows. */
  readonly exempt: ReadonlySet<string>;
  /** "RCC carcinoma" to "renal cell carcinoma": a short form and a word that repeats its end. */
  readonly redundant: ReadonlyMap<string, string>;
  readonly idioms: ReadonlySet<string>;
  /** Last words of names: a short form that holds one may have it behind it all the same. */
  readonly kept: ReadonlySet<string>;
}

const known = new WeakMap<Lexicon, AbbreviationKnowledge>();

export function abbreviationKnowledge(lexicon: Lexicon): AbbreviationKnowledge {
  const before = known.get(lexicon);
  if (before) return before;
  const knowledge = read(lexicon);
  known.set(lexicon, knowledge);
  return knowledge;
}

function read(lexicon: Lexicon): AbbreviationKnowledge {
  const tables = Object.values(lexicon.tables.abbreviations);
  const redundancy = tables.flatMap((table) => (table.kind === 'redundant' ? [table] : []));
  const exempt = exemptKeys(lexicon);
  return {
    exempt,
    expected: expectedForms(lexicon, exempt),
    redundant: new Map(
      redundancy.flatMap(({ tails }) =>
        tails.flatMap(({ short, long, words }) => words.map((word): [string, string] => [`${short} ${word}`, long])),
      ),
    ),
    kept: new Set(redundancy.flatMap(({ kept }) => kept)),
    idioms: new Set(redundancy.flatMap(({ idioms }) => idioms.map(({ text }) => text))),
  };
}

function exemptKeys({ tables, entries }: Lexicon): ReadonlySet<string> {
  const lists = Object.values(tables.abbreviations).flatMap((table) => (table.kind === 'exempt' ? [table] : []));
  const categories = new Set(lists.flatMap((list) => list.categories ?? []));
  const names = [
    ...lists.flatMap(({ groups }) => groups.flatMap(({ shorts }) => shorts)),
    ...Object.values(tables.trials).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...Object.values(tables.drugs).flatMap(({ codes = [], brands }) => [...codes, ...brands.map(({ name }) => name)]),
    ...entries.filter((entry) => isName(entry, categories)).map(({ designation }) => designation.text),
  ];
  return new Set(names.flatMap(ownWord).filter(isShortForm).map(keyOf));
}

const longEnough = 5;

/** A name of one word, or the first of several where that is the name: not "RCC" of "PROSPER RCC". */
function ownWord(name: string): readonly string[] {
  const [first = '', ...others] = name.split(/[\s/]+/);
  return others.length === 0 || first.length >= longEnough ? [first] : [];
}

/** Whatever is no abbreviation of a common noun: a symbol, a code, a brand, a gene or protein, a trial. */
const isName = ({ concept, designation: { form } }: Entry, categories: ReadonlySet<string>): boolean =>
  form === 'symbol' ||
  form === 'code' ||
  form === 'brand' ||
  categories.has(concept.category) ||
  (form === 'abbreviation' && concept.codes.some(({ system }) => system === 'hgnc'));

function expectedForms({ entries }: Lexicon, exempt: ReadonlySet<string>): ReadonlyMap<string, readonly Entry[]> {
  const forms = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { text, form, ambiguous } = entry.designation;
    if (form !== 'abbreviation' || ambiguous === 'everywhere' || !isShortForm(text) || exempt.has(keyOf(text)))
      continue;
    // "WAGR syndrome" has no words for WAGR.
    if (preferred(entry.concept).text.split(/[\s-]/).includes(text)) continue;
    forms.set(text, [...(forms.get(text) ?? []), entry]);
  }
  return forms;
}

/** The words that an abbreviation of the lexicon stands for, letter by letter, in the number it stands in. */
export function expansionOf({ concept }: Entry, surface: string): string | undefined {
  const names = [preferred(concept), ...concept.designations].filter(
    ({ form, status }) => form === 'full' && status !== 'deprecated' && status !== 'superseded',
  );
  const short = singular(surface);
  const fitting = names.filter(({ text }) => longFormWithin(short, text, 0, text.length));
  const full = fitting.find(({ text }) => isByInitials(short, text)) ?? fitting[0];
  if (!full || short === surface) return full?.text;
  const words = full.text.split(' ');
  const head = headIndex(words);
  return words.map((word, i) => (i === head ? (plurals(word)[0] ?? word) : word)).join(' ');
}
