import { TextDocuments, type Connection, type InitializeParams, type WorkspaceFolder } from 'vscode-languageserver';
import type { Document, Lexicon, ReportOptions } from '../engine.ts';
import type { Host } from './host.ts';
import { OpenDocument } from './open-document.ts';
import { Projects } from './projects.ts';
import type { Settings } from './settings.ts';
import { SettingsStore } from './settings-store.ts';

/** An open document as a request wants it: its text in the protocol's terms, and the engine's view. */
export interface Opened {
  readonly open: OpenDocument;
  readonly document: Document;
}

/** What all requests share: the open documents, the folders' projects, the settings, and what the client can do. */
export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text),
    update: (open, changes, version) => (open.update(changes, version), open),
  });
  readonly projects: Projects;
  readonly settings: SettingsStore;
  /** What the client has sent to introduce itself. */
  client: InitializeParams | undefined;
  readonly #ready: Promise<void>;
  readonly #changed: (() => void)[] = [];

  constructor(connection: Connection, host: Host) {
    this.connection = connection;
    this.host = host;
    this.projects = new Projects(connection, host);
    this.settings = new SettingsStore(connection);
    this.#ready = this.projects
      .loadBundled()
      .catch((error: unknown) => connection.console.error(`The lexicon could not be loaded: ${String(error)}`));
  }

  /** Resolved once the lexicon is there, or is known not to come. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The document with an address; undefined where the editor does not have it open. */
  async opened(uri: string): Promise<Opened | undefined> {
    await this.#ready;
    const open = this.documents.get(uri);
    return open && { open, document: await this.analysed(open) };
  }

  async analysed(open: OpenDocument): Promise<Document> {
    const { profile } = await this.settings.of(open.uri);
    return open.analysed(this.projects.knowledgeOf(open.uri), profile);
  }

  async optionsOf(uri: string): Promise<ReportOptions> {
    const { rules } = await this.settingsOf(uri);
    return { severities: rules, ignored: this.projects.of(uri)?.ignoredIn(uri) ?? [] };
  }

  settingsOf(uri: string): Promise<Settings> {
    return this.settings.of(uri);
  }

  lexiconOf(uri: string): Lexicon {
    return this.projects.knowledgeOf(uri).lexicon;
  }

  async setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    await this.#ready;
    await this.projects.setFolders(folders);
    this.change();
  }

  async reloadProjects(): Promise<void> {
    await this.projects.reload();
    this.change();
  }

  /** Calls back when settings or lexicon have changed, so that what was said of any document may no longer hold. */
  onChange(callback: () => void): void {
    this.#changed.push(callback);
  }

  change(): void {
    for (const callback of this.#changed) callback();
  }
}
