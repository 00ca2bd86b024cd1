import { DiagnosticSeverity, type Connection, type WorkspaceFolder } from 'vscode-languageserver';
import { Knowledge, Lexicon, noTables, readLexiconFile, type Fault, type LexiconFile } from '../engine.ts';
import { Project } from '../project/project.ts';
import { SOURCE } from './diagnostics.ts';
import type { Host } from './host.ts';

const emptyLexicon: LexiconFile = {
  edition: '',
  asOf: '',
  sources: {},
  concepts: [],
  tables: noTables,
  realWords: '',
  commonWords: '',
};

/** The bundled lexicon and the workspace folders' own; a document is read with its folder's. */
export class Projects {
  readonly #connection: Connection;
  readonly #host: Host;
  #bundled: LexiconFile = emptyLexicon;
  #knowledge = new Knowledge(new Lexicon(emptyLexicon));
  #projects: readonly Project[] = [];
  #trusted = false;
  #reloading: Promise<void> = Promise.resolve();

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
  }

  async loadBundled(): Promise<void> {
    this.#bundled = readLexiconFile(await this.#host.loadLexicon());
    this.#knowledge = new Knowledge(new Lexicon(this.#bundled));
  }

  get edition(): string {
    return this.#bundled.edition;
  }

  /** The trusted folder a document lies in, the innermost where folders nest. */
  of(uri: string): Project | undefined {
    if (!this.#trusted) return undefined;
    return this.#projects.filter((project) => project.holds(uri)).sort((a, b) => b.uri.length - a.uri.length)[0];
  }

  knowledgeOf(uri: string): Knowledge {
    return this.of(uri)?.knowledge(this.#bundled, this.#knowledge) ?? this.#knowledge;
  }

  /** A restricted workspace's files are left unread until it is trusted; trust is not taken back while it is open. */
  trust(): void {
    this.#trusted = true;
  }

  async setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    this.#projects = folders.map(({ uri, name }) => new Project(uri.replace(/\/$/, ''), name));
    await this.reload();
  }

  /** Reads all folders' files anew, one reload after another; faults are shown in the files that have them. */
  reload(): Promise<void> {
    this.#reloading = this.#reloading.then(() => this.#reloadNow());
    return this.#reloading;
  }

  async #reloadNow(): Promise<void> {
    if (!this.#trusted) return;
    for (const project of this.#projects) {
      try {
        for (const [uri, faults] of await project.load(this.#host)) this.#show(uri, faults);
      } catch (error) {
        this.#connection.console.error(
          `The terminology of ${project.name} could not be read, the last good version stays: ${String(error)}`,
        );
      }
    }
  }

  #show(uri: string, faults: readonly Fault[]): void {
    const diagnostics = faults.map(({ line, column, start, end, message }) => ({
      range: {
        start: { line: line - 1, character: column - 1 },
        end: { line: line - 1, character: column - 1 + Math.max(1, end - start) },
      },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      code: 'terminology',
      message,
    }));
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
