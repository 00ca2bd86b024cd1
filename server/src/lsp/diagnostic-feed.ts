import {
  DocumentDiagnosticReportKind,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type TextDocuments,
} from 'vscode-languageserver';
import type { Document, ReportOptions } from '../engine.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { guarded } from './guarded.ts';
import type { Host } from './host.ts';
import type { OpenDocument } from './open-document.ts';

interface Checkable {
  readonly document: Document;
  readonly options: ReportOptions;
  readonly limit: number;
}

/** Brings findings to the client: pulled where it can pull, else pushed after each change. */
export class DiagnosticFeed {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<OpenDocument>;
  readonly #host: Host;
  readonly #check: (open: OpenDocument) => Promise<Checkable>;
  readonly #due = new Set<string>();
  #pulls = false;
  #canRefresh = false;
  /** Part of a result's id, so that a change of settings or lexicon makes earlier results stale. */
  #generation = 0;
  /** A document that is closed and opened again may have its old version number. */
  readonly #openings = new WeakMap<OpenDocument, number>();
  #opened = 0;

  constructor(
    connection: Connection,
    documents: TextDocuments<OpenDocument>,
    host: Host,
    check: (open: OpenDocument) => Promise<Checkable>,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#host = host;
    this.#check = check;
  }

  start({ textDocument, workspace }: ClientCapabilities): void {
    this.#pulls = textDocument?.diagnostic !== undefined;
    this.#canRefresh = workspace?.diagnostics?.refreshSupport === true;
    this.#documents.onDidOpen(({ document }) => this.#openings.set(document, ++this.#opened));
    this.#connection.languages.diagnostics.on(
      guarded(this.#connection, 'check', async ({ textDocument: { uri }, previousResultId }) => {
        const open = this.#documents.get(uri);
        const resultId = open ? `${this.#openings.get(open) ?? 0}.${open.version}.${this.#generation}` : 'closed';
        if (open && previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: open ? await this.#diagnose(open) : [] };
      }),
    );
    if (this.#pulls) return;
    this.#documents.onDidChangeContent(({ document }) => this.#schedule(document.uri));
    this.#documents.onDidClose(
      ({ document }) => void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
    );
  }

  /** What was said of any document may no longer hold: settings or lexicon have changed. */
  refreshAll(): void {
    this.#generation++;
    if (this.#pulls && this.#canRefresh) void this.#connection.languages.diagnostics.refresh();
    if (!this.#pulls) for (const open of this.#documents.all()) this.#schedule(open.uri);
  }

  async #diagnose(open: OpenDocument): Promise<Diagnostic[]> {
    const { document, options, limit } = await this.#check(open);
    return diagnosticsOf(open, document, options, limit, this.#host);
  }

  /** Several changes that arrive together are checked once. */
  #schedule(uri: string): void {
    if (this.#due.has(uri)) return;
    this.#due.add(uri);
    this.#host.later(() => void this.#push(uri));
  }

  async #push(uri: string): Promise<void> {
    this.#due.delete(uri);
    const open = this.#documents.get(uri);
    if (!open) return;
    try {
      const { version } = open;
      const diagnostics = await this.#diagnose(open);
      if (this.#documents.get(uri) === open) await this.#connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      this.#connection.console.error(
        `The check of ${uri} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
}
