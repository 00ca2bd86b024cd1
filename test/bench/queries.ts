import { preferred, type Lexicon } from '../../server/src/engine.ts';
import { Random } from './random.ts';
import { misspelt, typos, type Typo } from './typos.ts';

/** What a writer has typed, and the concept that is meant. */
export interface Query {
  readonly kind: 'prefix' | 'abbreviation' | Typo;
  readonly text: string;
  /** Any of these is right: some designations name several concepts. */
  readonly concepts: ReadonlySet<string>;
}

const perKind = 40;
const minLength = 6;
const maxLength = 40;

/** The same queries in every run: beginnings, one slip of each sort in a whole term, and abbreviations. */
export function queriesOf(lexicon: Lexicon): Query[] {
  const random = new Random(7);
  const conceptsOf = new Map<string, Set<string>>();
  for (const { designation, concept } of lexicon.entries) {
    conceptsOf.set(designation.text, (conceptsOf.get(designation.text) ?? new Set()).add(concept.id));
  }
  const terms = textsOf('full', lexicon).filter(
    (text) => text.length >= minLength && text.length <= maxLength && text.split(/[ -]/).length <= 4,
  );
  const make = (kind: Query['kind'], pool: readonly string[], typed: (term: string) => string): Query[] =>
    Array.from({ length: perKind }, () => {
      const term = random.pick(pool);
      return { kind, text: typed(term), concepts: conceptsOf.get(term) ?? new Set<string>() };
    });
  return [
    ...make('prefix', terms, (term) => term.slice(0, Math.max(5, Math.ceil(term.length * 0.6))).trimEnd()),
    ...typos.flatMap((typo) => make(typo, terms, (term) => misspelt(term, typo, random))),
    ...make('abbreviation', textsOf('abbreviation', lexicon), (term) => term),
  ];
}

/** Designations of a form; no abbreviation that is itself the word to write, for there is nothing to complete. */
function textsOf(form: 'full' | 'abbreviation', { entries }: Lexicon): string[] {
  return entries
    .filter(
      ({ designation, concept }) =>
        designation.form === form && (form === 'full' || preferred(concept) !== designation),
    )
    .map(({ designation }) => designation.text)
    .filter((text) => text.length > 2);
}

/** A document with each query at the end of a paragraph of its own, and the offset behind each. */
export function queryDocument(queries: readonly Query[]): { readonly text: string; readonly offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const query of queries) {
    text += `Later on we came back to ${query.text}`;
    offsets.push(text.length);
    text += '\n\n';
  }
  return { text, offsets };
}
