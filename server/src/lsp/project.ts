import {
  Knowledge,
  Lexicon,
  readConceptFile,
  readIgnoreFile,
  type Concept,
  type Fault,
  type IgnoredTerm,
  type LexiconFile,
} from '../engine.ts';
import type { Host, ProjectFile } from './host.ts';

/** What a workspace folder adds to the bundled lexicon, below this folder of it. */
export const PROJECT_FOLDER = '.renal-lexicon';
const TERMINOLOGY = 'terminology';
export const IGNORE_FILE = 'ignore.yml';

/**
 * A workspace folder's own terminology and its list of ignored terms. A file with a fault keeps its last good version,
 * and its faults can be shown in it; a deleted file is forgotten.
 */
export class Project {
  readonly uri: string;
  readonly name: string;
  readonly #concepts = new Map<string, Concept>();
  #ignored: readonly IgnoredTerm[] = [];
  #knowledge: Knowledge | undefined;
  /** The files of the last load. */
  #files: ReadonlySet<string> = new Set();

  constructor(uri: string, name: string) {
    this.uri = uri;
    this.name = name;
  }

  get ignored(): readonly IgnoredTerm[] {
    return this.#ignored;
  }

  get conceptCount(): number {
    return this.#concepts.size;
  }

  get ignoreFileUri(): string {
    return `${this.uri}/${PROJECT_FOLDER}/${IGNORE_FILE}`;
  }

  /** The bundled lexicon with this folder's concepts over it. */
  knowledge(bundled: LexiconFile, bundledKnowledge: Knowledge): Knowledge {
    if (this.#concepts.size === 0) return bundledKnowledge;
    return (this.#knowledge ??= new Knowledge(
      new Lexicon(bundled, [{ name: this.name, concepts: [...this.#concepts.values()] }]),
    ));
  }

  holds(uri: string): boolean {
    return uri.startsWith(`${this.uri}/`);
  }

  /** Reads all files anew. @returns the faults by file; an empty list for each file without one, deleted ones too. */
  async load(host: Host): Promise<ReadonlyMap<string, readonly Fault[]>> {
    const files = await host.readFolder(`${this.uri}/${PROJECT_FOLDER}`);
    const faults = new Map<string, readonly Fault[]>();
    const present = new Set(files.map((file) => file.uri));
    for (const uri of this.#files) {
      if (present.has(uri)) continue;
      faults.set(uri, []);
      this.#concepts.delete(uri);
    }
    this.#files = present;
    if (!present.has(this.ignoreFileUri)) this.#ignored = [];
    for (const file of files) faults.set(file.uri, this.#read(file));
    this.#knowledge = undefined;
    return faults;
  }

  #read(file: ProjectFile): readonly Fault[] {
    const path = decodeURIComponent(file.uri.slice(this.uri.length + 1));
    if (file.text === undefined) return [unreadable(path, file.problem ?? 'could not be read')];
    if (file.uri === this.ignoreFileUri) return this.#readIgnored(path, file.text);
    if (!path.startsWith(`${PROJECT_FOLDER}/${TERMINOLOGY}/`)) return [];
    const { concept, faults } = readConceptFile(path, file.text, false);
    if (concept && faults.length === 0) this.#concepts.set(file.uri, concept);
    return faults;
  }

  #readIgnored(path: string, text: string): readonly Fault[] {
    const { terms, faults } = readIgnoreFile(path, text);
    if (terms) this.#ignored = terms;
    return faults;
  }
}

const unreadable = (file: string, message: string): Fault => ({ file, line: 1, column: 1, start: 0, end: 0, message });
