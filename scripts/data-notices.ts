import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { root } from './bundles.ts';

interface DataNotice {
  /** Its id in terminology/sources.yml, where title and edition stand; none for what is no source there. */
  readonly source?: string;
  readonly title?: string;
  readonly licence: string;
  /** The code systems of the lexicon that it covers. */
  readonly systems: readonly string[];
}

const byFact =
  'No text of it is copied; its codes and names are used as facts, to say which entry of it a concept stands for.';

/** Whose codes and names the lexicon carries, and on what terms. */
export const notices: readonly DataNotice[] = [
  {
    source: 'ncit',
    licence:
      'National Cancer Institute. Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Codes and names, selected.',
    systems: ['ncit'],
  },
  {
    source: 'doid',
    licence:
      'Creative Commons Zero 1.0, public domain (https://creativecommons.org/publicdomain/zero/1.0/). Codes and names, selected.',
    systems: ['doid'],
  },
  {
    source: 'mondo',
    licence:
      'Monarch Initiative. Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Codes and names, selected.',
    systems: ['mondo'],
  },
  {
    source: 'uberon',
    licence:
      'Creative Commons Attribution 3.0 (https://creativecommons.org/licenses/by/3.0/). Codes and names, selected.',
    systems: ['uberon'],
  },
  {
    source: 'mesh',
    licence:
      'Courtesy of the U.S. National Library of Medicine, which neither endorses this product nor answers for it; the edition named is not the most current one. Codes and names, selected.',
    systems: ['mesh'],
  },
  {
    source: 'hgnc',
    licence:
      'Creative Commons Zero 1.0, public domain (https://creativecommons.org/publicdomain/zero/1.0/). Symbols and ids, selected.',
    systems: ['hgnc'],
  },
  {
    source: 'who-atc',
    licence: `WHO Collaborating Centre for Drug Statistics Methodology. ${byFact}`,
    systems: ['atc'],
  },
  { source: 'icd-o-3', licence: `World Health Organization. ${byFact}`, systems: ['icd-o-3'] },
  {
    title: 'International Classification of Diseases (ICD-10)',
    licence: `World Health Organization. ${byFact}`,
    systems: ['icd-10'],
  },
  {
    title: 'ClinicalTrials.gov registration numbers (NCT)',
    licence: `U.S. National Library of Medicine. ${byFact}`,
    systems: ['nct'],
  },
  {
    source: 'ajcc-8',
    licence: 'American Joint Committee on Cancer. No text of it is copied; names of categories are used as facts.',
    systems: [],
  },
  {
    source: 'uicc-tnm-8',
    licence: 'Union for International Cancer Control. No text of it is copied; names of categories are used as facts.',
    systems: [],
  },
  {
    source: 'who-2022',
    licence: 'World Health Organization. No text of it is copied; names of tumor types are used as facts.',
    systems: [],
  },
];

interface Source {
  readonly title: string;
  readonly edition?: string;
  readonly year?: number;
  readonly url?: string;
}

const foreword = `The definitions are Renal Lexicon's own sentences; each names the sources that it rests on. What is carried over from
the sources below is what identifies a concept: its code and its names. Besides, the lexicon lists single words that
occur in the names of open ontologies or in published texts, so as not to take them for misspellings.`;

/** Titles and editions are those of the sources file, so that a new edition is named in one place. */
export function dataNotices(): string {
  const sources = parse(readFileSync(resolve(root, 'terminology/sources.yml'), 'utf8')) as Record<string, Source>;
  return [foreword, ...notices.map((notice) => render(notice, sources))].join('\n\n');
}

function render({ source, title, licence }: DataNotice, sources: Readonly<Record<string, Source>>): string {
  const known = source === undefined ? { title: title ?? '' } : sources[source];
  if (!known)
    throw new Error(`terminology/sources.yml has no source "${source}". Add it, or mend scripts/data-notices.ts.`);
  const name = [...new Set([known.title, known.edition, known.year?.toString()])].filter(Boolean).join(', ');
  return [`- ${name}`, known.url, licence].filter(Boolean).join('\n  ');
}
