import { preferred, type Concept, type Designation, type Source } from '../../server/src/lexicon/concept.ts';
import { byKeys, escaped, sortKey, table } from './index-markdown.ts';

const titles: Readonly<Record<string, string>> = {
  'ablation-radiotherapy': 'Ablation and radiotherapy',
  'adverse-events': 'Adverse events',
  anatomy: 'Anatomy',
  'endpoints-statistics': 'End points and statistics',
  'epidemiology-risk': 'Epidemiology and risk',
  'genetics-hereditary': 'Genetics and hereditary cancer',
  'imaging-diagnosis': 'Imaging and diagnosis',
  'metastasis-spread': 'Metastasis and spread',
  pathology: 'Pathology',
  'patient-information-lay': 'Patient information',
  'staging-grading': 'Staging and grading',
  'supportive-palliative': 'Supportive and palliative care',
  surgery: 'Surgery',
  'symptoms-paraneoplastic': 'Symptoms and paraneoplastic syndromes',
  'systemic-therapy': 'Systemic therapy',
  trials: 'Trials',
  'writing-publication': 'Writing and publication',
};

/** A category as a person reads it; one without a title yet is shown by its folder's name. */
export const titleOf = (category: string): string => titles[category] ?? category.replaceAll('-', ' ');

const header = [
  'preferred form',
  'plain form',
  'other forms',
  'professional definition',
  'plain definition',
  'sources',
];

/** A category's concepts as one table, and under it the sources they cite. */
export function categoryPage(
  category: string,
  concepts: readonly Concept[],
  sources: Readonly<Record<string, Source>>,
): string {
  const sorted = concepts.toSorted(
    byKeys<Concept>(
      (c) => sortKey(preferred(c).text),
      (c) => c.id,
    ),
  );
  const cited = [...new Set(sorted.flatMap(citedBy))].sort();
  return [
    `# ${titleOf(category)}`,
    '[All categories](README.md) · [A–Z](a-z.md)',
    table(header, sorted.map(cells)),
    '## Sources',
    cited.map((id) => `- <a id="source-${id}"></a>${escaped(id)}: ${describe(sources[id])}`).join('\n'),
  ].join('\n\n');
}

const citedBy = ({ definition }: Concept): string[] => [
  ...new Set([...definition.professional.sources, ...definition.plain.sources]),
];

function cells(concept: Concept): string[] {
  const { definition, designations, id } = concept;
  const main = preferred(concept);
  const plain = preferred(concept, 'plain');
  const others = designations.filter((each) => each !== main && each !== plain && !each.hidden);
  return [
    `<a id="${id}"></a>**${escaped(main.text)}**`,
    plain === main ? '' : escaped(plain.text),
    others.map(otherForm).join('; '),
    escaped(definition.professional.text),
    escaped(definition.plain.text),
    citedBy(concept)
      .map((source) => `[${escaped(source)}](#source-${source})`)
      .join(', '),
  ];
}

/** A form with its status and what else a writer must know before using it. */
function otherForm({ text, status, since, form, register, ambiguous }: Designation): string {
  const notes = [
    status,
    since === undefined ? '' : `since ${since}`,
    form === 'full' ? '' : form,
    register ?? '',
    ambiguous ? 'ambiguous' : '',
  ];
  return `${escaped(text)} (${notes.filter(Boolean).join(', ')})`;
}

const verifications = {
  seen: 'read',
  secondHand: 'known from another source',
  unverified: 'not yet verified',
} as const;

function describe(source: Source | undefined): string {
  if (!source) return 'unknown';
  const { title, edition, year, url, verification } = source;
  const name = url === undefined ? escaped(title) : `[${escaped(title)}](<${url}>)`;
  return [name, edition && escaped(edition), year, verifications[verification]].filter(Boolean).join(', ');
}
