import type { Range } from '../document/document.ts';
import type { Source } from '../lexicon/concept.ts';
import type { Severity } from '../rules/severity.ts';

/** A finding as it is shown; offsets are UTF-16 units from the start of the document. */
export interface Report extends Range {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** The text found, as the reader sees it. */
  readonly text: string;
  /** What it is an instance of: the designation as the lexicon has it, or the word. Ignoring a term goes by it. */
  readonly term: string;
  readonly concept?: string;
  readonly obsolete: boolean;
  /** Title and edition of what the finding rests on, where it rests on a source. */
  readonly source?: string;
  /** Whether that source was read by us; absent where it is the lexicon's own entry. */
  readonly verification?: Source['verification'];
  /** Which row of which table says so. */
  readonly evidence?: string;
  /** Worked out when it is read. */
  readonly fixes: readonly Fix[];
  readonly related: readonly (Range & { readonly message: string })[];
}

export interface Fix {
  readonly title: string;
  /** May be made without reading the sentence; what "fix all" applies. */
  readonly automatic: boolean;
  readonly edits: readonly TextEdit[];
}

export interface TextEdit extends Range {
  readonly text: string;
}

/** What silences findings beyond the text's own comments. */
export interface ReportOptions {
  /** Severities that differ from the rules' own, by rule id. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** What holds for this document: entries for other files are left out. */
  readonly ignored: readonly Ignored[];
}

/** What a project has decided to leave alone: an entry of its ignore file. */
export type Ignored = IgnoredTerm | IgnoredFinding | IgnoredRule;

interface Entry {
  readonly rule: string;
  /** The one file it holds for, as a path from the folder with `/`; absent: all files. */
  readonly file?: string;
  readonly reason?: string;
}

/** A term, in whatever case, wherever the rule finds it. */
export interface IgnoredTerm extends Entry {
  readonly term: string;
}

/** One place, known by the words around it (features/context.ts). */
export interface IgnoredFinding extends Entry {
  /** Folded, white space as one space. */
  readonly text: string;
  readonly context: string;
}

/** A whole rule in one file. */
export interface IgnoredRule extends Entry {
  readonly file: string;
}

export const defaultOptions: ReportOptions = { severities: new Map(), ignored: [] };
