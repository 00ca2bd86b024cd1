import { preferred, type Concept, type Designation } from '../../server/src/lexicon/concept.ts';
import { categoryPage, titleOf } from './index-category.ts';
import { byKeys, escaped, groupedBy, sortKey, table, withCommas } from './index-markdown.ts';
import type { Terminology } from './read-all.ts';

export type IndexedTerminology = Pick<Terminology, 'concepts' | 'sources' | 'edition'>;

/** The terminology for people who read rather than code: file names in docs/terms with their Markdown. */
export function indexPages({ concepts, sources, edition }: IndexedTerminology): Map<string, string> {
  const notice = '<!-- Generated from terminology/ by terminology/tools/write-index.ts. Do not edit. -->';
  const byCategory = groupedBy(concepts, ({ category }) => category);
  const categories = [...byCategory].sort(byKeys(([category]) => titleOf(category)));
  const pages: [string, string][] = [
    ['README.md', overview(categories, edition)],
    ['a-z.md', alphabet(concepts)],
    ...categories.map(([category, own]): [string, string] => [`${category}.md`, categoryPage(category, own, sources)]),
  ];
  return new Map(pages.map(([name, text]) => [name, `${notice}\n\n${text}\n`]));
}

const namesIn = (concepts: readonly Concept[]) => concepts.reduce((sum, each) => sum + each.designations.length, 0);

/** What the project's README says of the terminology's size. */
export const countsOf = (concepts: readonly Concept[]): string =>
  `${withCommas(concepts.length)} concepts by ${withCommas(namesIn(concepts))} names`;

function overview(categories: readonly (readonly [string, readonly Concept[]])[], edition: string): string {
  const all = categories.flatMap(([, concepts]) => concepts);
  const rows = [
    ...categories.map(([category, own]) => [
      `[${titleOf(category)}](${category}.md)`,
      withCommas(own.length),
      withCommas(namesIn(own)),
    ]),
    ['**all**', `**${withCommas(all.length)}**`, `**${withCommas(namesIn(all))}**`],
  ];
  return [
    '# The terms',
    `What the lexicon knows, edition ${edition}: a table for each category, and an [index from A to Z](a-z.md).`,
    table(['category', 'concepts', 'names'], rows),
    'Plurals, British spellings, possessives and hyphens are recognized without being listed. An *ambiguous* form also means something else, so only its context tells which.',
  ].join('\n\n');
}

interface IndexEntry {
  readonly concept: Concept;
  readonly designation: Designation;
  readonly key: string;
}

/** Every designation under its first letter, with the way to its concept's row. */
function alphabet(concepts: readonly Concept[]): string {
  const entries = concepts
    .flatMap((concept) =>
      concept.designations
        .filter(({ hidden }) => !hidden)
        .map((designation) => ({ concept, designation, key: sortKey(designation.text) })),
    )
    .sort(
      byKeys<IndexEntry>(
        ({ key }) => key,
        ({ designation }) => designation.text,
        ({ concept }) => concept.id,
      ),
    );
  const letters = [...groupedBy(entries, ({ key }) => letterOf(key))].sort(byKeys(([letter]) => letter));
  return [
    '# A–Z',
    `[All categories](README.md) · ${letters.map(([letter]) => `[${letter}](#${letter.toLowerCase()})`).join(' ')}`,
    ...letters.flatMap(([letter, own]) => [`## ${letter}`, own.map(line).join('\n')]),
  ].join('\n\n');
}

const letterOf = (key: string): string => (/^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '0-9');

function line({ concept, designation }: IndexEntry): string {
  const { text, status } = designation;
  const main = preferred(concept);
  const link = `[${escaped(text)}](${concept.category}.md#${concept.id})`;
  if (designation === main) return `- **${link}**`;
  const note = status === 'deprecated' || status === 'superseded' ? ` (${status})` : '';
  return `- ${link}${note} → ${escaped(main.text)}`;
}
