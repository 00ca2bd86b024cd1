import { readabilityIn, type Document, type Register } from '../engine.ts';
import type { Projects } from './projects.ts';
import type { Settings } from './settings.ts';

/** Asked by our own client for its status item; not part of the protocol. */
export const STATUS_REQUEST = 'renalLexicon/status';
/** Sent by our own client when a restricted workspace becomes trusted. */
export const TRUST_NOTIFICATION = 'renalLexicon/trustGranted';

export interface StatusParams {
  readonly uri?: string;
}

export interface Status {
  readonly edition: string;
  readonly concepts: number;
  /** Concepts of the folder's own. */
  readonly projectConcepts: number;
  readonly audience: Register;
  /** The front matter wins over the setting. */
  readonly audienceFrom: 'front matter' | 'setting';
  /** Of a text for lay readers that is long enough to be measured. */
  readonly readability?: ReadabilityStatus;
}

export interface ReadabilityStatus {
  /** Flesch-Kincaid grade level, to one decimal. */
  readonly grade: number;
  /** The grade it is not to go beyond. */
  readonly target: number;
  readonly words: number;
}

/** The grade of fewer words says more of their subject than of their wording. */
const minWords = 30;

export function statusOf(
  projects: Projects,
  settings: Settings,
  uri: string | undefined,
  document: Document | undefined,
): Status {
  const { lexicon } = projects.knowledgeOf(uri ?? '');
  const own = document?.frontMatter('audience');
  const readability = document && readabilityOf(document);
  return {
    edition: projects.edition,
    concepts: lexicon.concepts.size,
    projectConcepts: projects.of(uri ?? '')?.conceptCount ?? 0,
    audience: (document?.profile ?? settings.profile).audience,
    audienceFrom: own === 'plain' || own === 'professional' ? 'front matter' : 'setting',
    ...(readability && { readability }),
  };
}

function readabilityOf(document: Document): ReadabilityStatus | undefined {
  const measured = readabilityIn(document);
  if (!measured || measured.words < minWords) return undefined;
  const { grade, words, target } = measured;
  return { grade: Math.round(grade * 10) / 10, target: target.gradeLimit, words };
}
