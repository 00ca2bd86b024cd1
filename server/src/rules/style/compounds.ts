import type { Style } from '../../lexicon/data/style.ts';
import { plurals } from '../../lexicon/plural.ts';
import { otherSpellings, toUs } from '../../lexicon/spelling.ts';
import type { Tables } from '../../lexicon/tables.ts';
import { oncePer } from '../../notation/phrase-index.ts';
import { fold } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Profile } from '../profile.ts';

/** A form that a style avoids: its words, what joins them, and beside which words it is meant. */
export interface AvoidedForm {
  readonly use: string;
  readonly avoid: string;
  readonly words: readonly string[];
  /** What stands between a word and the next: a space, a hyphen, nothing. */
  readonly joints: readonly string[];
  readonly before?: ReadonlySet<string>;
  readonly after?: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  /** Good usage elsewhere, so it is told once in a document. */
  readonly preference: boolean;
  /** Asked for where this spelling is; absent: in each. */
  readonly spellings?: readonly string[];
}

type Row = Style['hyphenation'][number];

/** By their first words. */
export type AvoidedForms = ReadonlyMap<string, readonly AvoidedForm[]>;

/** The forms that a profile's style avoids, by their first words, the longest first. */
export const avoidedForms = ({ styles }: Tables, { style, spelling }: Profile): AvoidedForms =>
  compiled(styles).get(`${style} ${spelling ?? 'any'}`) ?? new Map();

const compiled = oncePer((styles: Tables['styles']): ReadonlyMap<string, AvoidedForms> => {
  const byProfile = new Map<string, AvoidedForms>();
  for (const id of Object.keys(styles)) {
    const forms = formsOf(styles, id);
    for (const spelling of ['US', 'UK', 'any'])
      byProfile.set(
        `${id} ${spelling}`,
        byFirstWord(forms.filter((form) => form.spellings?.includes(spelling) ?? true)),
      );
  }
  return byProfile;
});

function formsOf(styles: Tables['styles'], id: string): AvoidedForm[] {
  const style = styles[id];
  if (!style) return [];
  const { hyphenation, modifiers = [], prefixed = [], hyphenationLike: like, hyphenationExcept: except = [] } = style;
  const own = [
    ...modifiers.flatMap(({ compounds, ...place }) =>
      compounds.flatMap((use) => compile({ use, avoid: [use.replaceAll('-', ' ')], ...place })),
    ),
    ...hyphenation.flatMap((row) => compile(row)),
    ...prefixed.flatMap(({ prefix, words }) => words.flatMap((word) => closed(prefix, word))),
  ];
  const shared = like === undefined || like === id ? [] : formsOf(styles, like);
  return [...own, ...shared.filter(({ use }) => !except.includes(use))];
}

/** The US closes up what the UK hyphenates, and neither parts it; only a text that asks for US spelling hears of the hyphen. */
function closed(prefix: string, word: string): AvoidedForm[] {
  const [whole, hyphened, apart] = [prefix + word, `${prefix}-${word}`, `${prefix} ${word}`];
  return [
    ...compile({ use: whole, avoid: [apart] }, ['US', 'any']),
    ...compile({ use: hyphened, avoid: [apart] }, ['UK']),
    ...compile({ use: toUs(whole), avoid: [hyphened], preference: true }, ['US']),
  ];
}

function compile(row: Row, spellings?: readonly string[]): AvoidedForm[] {
  const { use, before, after, notAfter = [], notBefore = [], preference = false } = row;
  return row.avoid.map((avoid) => ({
    use,
    avoid,
    ...shapeOf(avoid),
    ...(before && { before: new Set(before.flatMap(inflected)) }),
    ...(after && { after: new Set(after.map(fold)) }),
    notAfter: new Set(notAfter.map(fold)),
    notBefore: new Set(notBefore.map(fold)),
    preference,
    ...(spellings && { spellings }),
  }));
}

function inflected(noun: string): string[] {
  const key = fold(noun);
  return [key, ...otherSpellings(key), ...plurals(key)].flatMap((form) => [form, ...otherSpellings(form)]);
}

function shapeOf(text: string): Pick<AvoidedForm, 'words' | 'joints'> {
  const { count, start, end } = tokenize(text);
  const at = Array.from({ length: count }, (_, i) => i);
  return {
    words: at.map((i) => fold(text.slice(start[i], end[i]))),
    joints: at.slice(1).map((i) => text.slice(end[i - 1], start[i])),
  };
}

function byFirstWord(forms: readonly AvoidedForm[]): AvoidedForms {
  const index = new Map<string, AvoidedForm[]>();
  for (const form of forms) index.set(form.words[0] ?? '', [...(index.get(form.words[0] ?? '') ?? []), form]);
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
