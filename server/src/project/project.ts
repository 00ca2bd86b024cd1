import { Knowledge, Lexicon, type Concept, type Fault, type Ignored, type LexiconFile } from '../engine.ts';
import type { ProjectFile, ProjectFiles, ProjectReader } from './files.ts';

/** What a folder adds to the bundled lexicon, below this folder of it. */
export const PROJECT_FOLDER = '.renal-lexicon';
const TERMINOLOGY = 'terminology';
export const IGNORE_FILE = 'ignore.yml';

/**
 * A folder's own terminology and its list of what is left alone. A file with a fault keeps its last good version,
 * and its faults can be shown in it; a deleted file is forgotten.
 */
export class Project {
  readonly uri: string;
  readonly name: string;
  readonly #concepts = new Map<string, Concept>();
  #ignored: readonly Ignored[] = [];
  #knowledge: Knowledge | undefined;
  /** The files of the last load. */
  #files: ReadonlySet<string> = new Set();

  constructor(uri: string, name: string) {
    this.uri = uri;
    this.name = name;
  }

  /** What is left alone in a document. */
  ignoredIn(uri: string): readonly Ignored[] {
    const path = this.pathOf(uri);
    return this.#ignored.filter(({ file }) => file === undefined || file === path);
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

  /** A file's path from the folder, as people write it; undefined outside of it. */
  pathOf(uri: string): string | undefined {
    if (!this.holds(uri)) return undefined;
    try {
      return decodeURIComponent(uri.slice(this.uri.length + 1));
    } catch {
      return undefined;
    }
  }

  /** The file that one of this folder's concepts comes from, as a path from the folder. */
  fileOf(concept: string): string | undefined {
    for (const [uri, { id }] of this.#concepts) if (id === concept) return this.pathOf(uri);
    return undefined;
  }

  /** Reads all files anew. @returns the faults by file; an empty list for each file without one, deleted ones too. */
  async load(from: ProjectFiles): Promise<ReadonlyMap<string, readonly Fault[]>> {
    const files = await from.readFolder(`${this.uri}/${PROJECT_FOLDER}`);
    const faults = new Map<string, readonly Fault[]>();
    const present = new Set(files.map((file) => file.uri));
    for (const uri of this.#files) {
      if (present.has(uri)) continue;
      faults.set(uri, []);
      this.#concepts.delete(uri);
    }
    this.#files = present;
    if (!present.has(this.ignoreFileUri)) this.#ignored = [];
    if (files.length > 0) {
      const reader = await from.loadReader();
      for (const file of files) faults.set(file.uri, this.#read(file, reader));
    }
    this.#knowledge = undefined;
    return faults;
  }

  #read(file: ProjectFile, reader: ProjectReader): readonly Fault[] {
    const path = this.pathOf(file.uri) ?? file.uri;
    if (file.text === undefined) return [unreadable(path, file.problem ?? 'could not be read')];
    if (file.uri === this.ignoreFileUri) return this.#readIgnored(path, file.text, reader);
    if (!path.startsWith(`${PROJECT_FOLDER}/${TERMINOLOGY}/`)) return [];
    const { concept, faults } = reader.readConceptFile(path, file.text, false);
    if (concept && faults.length === 0) this.#concepts.set(file.uri, concept);
    return faults;
  }

  #readIgnored(path: string, text: string, reader: ProjectReader): readonly Fault[] {
    const { entries, faults } = reader.readIgnoreFile(path, text);
    if (entries) this.#ignored = entries;
    return faults;
  }
}

const unreadable = (file: string, message: string): Fault => ({ file, line: 1, column: 1, start: 0, end: 0, message });
