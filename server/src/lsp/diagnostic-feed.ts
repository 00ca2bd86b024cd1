import { DocumentDiagnosticReportKind, type ClientCapabilities, type Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import { guarded } from './guarded.ts';
import type { OpenDocument } from './open-document.ts';
import type { Session } from './session.ts';

/** Brings findings to the client: pulled where it can pull, else pushed after each change. */
export class DiagnosticFeed {
  readonly #session: Session;
  readonly #due = new Set<string>();
  #pulls = false;
  #canRefresh = false;
  /** Part of a result's id, so that a change of settings or lexicon makes earlier results stale. */
  #generation = 0;
  /** A document that is closed and opened again may have its old version number. */
  readonly #openings = new WeakMap<OpenDocument, number>();
  #opened = 0;

  constructor(session: Session) {
    this.#session = session;
    session.onChange(() => this.#refreshAll());
  }

  start({ textDocument, workspace }: ClientCapabilities): void {
    this.#pulls = textDocument?.diagnostic !== undefined;
    this.#canRefresh = workspace?.diagnostics?.refreshSupport === true;
    this.#session.documents.onDidOpen(({ document }) => this.#openings.set(document, ++this.#opened));
    this.#session.connection.languages.diagnostics.on(
      guarded(this.#session.connection, 'check', async ({ textDocument: { uri }, previousResultId }) => {
        const open = this.#session.documents.get(uri);
        const resultId = open ? `${this.#openings.get(open) ?? 0}.${open.version}.${this.#generation}` : 'closed';
        if (open && previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: open ? await this.#diagnose(open) : [] };
      }),
    );
    if (this.#pulls) return;
    this.#session.documents.onDidChangeContent(({ document }) => this.#schedule(document.uri));
    this.#session.documents.onDidClose(
      ({ document }) => void this.#session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
    );
  }

  /** What was said of any document may no longer hold: settings or lexicon have changed. */
  #refreshAll(): void {
    this.#generation++;
    if (this.#pulls && this.#canRefresh) void this.#session.connection.languages.diagnostics.refresh();
    if (!this.#pulls) for (const open of this.#session.documents.all()) this.#schedule(open.uri);
  }

  async #diagnose(open: OpenDocument): Promise<Diagnostic[]> {
    await this.#session.ready;
    const document = await this.#session.analysed(open);
    const { maxFindings } = await this.#session.settingsOf(open.uri);
    return diagnosticsOf(open, document, await this.#session.optionsOf(open.uri), maxFindings, this.#session.host);
  }

  /** Several changes that arrive together are checked once. */
  #schedule(uri: string): void {
    if (this.#due.has(uri)) return;
    this.#due.add(uri);
    this.#session.host.later(() => void this.#push(uri));
  }

  async #push(uri: string): Promise<void> {
    this.#due.delete(uri);
    const open = this.#session.documents.get(uri);
    if (!open) return;
    try {
      const { version } = open;
      const diagnostics = await this.#diagnose(open);
      if (this.#session.documents.get(uri) === open)
        await this.#session.connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      this.#session.connection.console.error(
        `The check of ${uri} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
}
