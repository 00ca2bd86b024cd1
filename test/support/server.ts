import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import {
  ApplyWorkspaceEditRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShowMessageRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceFoldersRequest,
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  type ClientCapabilities,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { root } from './knowledge.ts';

export interface ServerOptions {
  /** Whether the client pulls diagnostics; else the server pushes them. */
  readonly pull?: boolean;
  readonly folders?: readonly WorkspaceFolder[];
  /** The value of the section `renalLexicon`; undefined for a client that cannot be asked. */
  readonly settings?: unknown;
  readonly trusted?: boolean;
  readonly capabilities?: ClientCapabilities;
  /** Node and the script to run. */
  readonly command?: readonly [node: string, script: string];
}

/** The built server in a process of its own, with a client that keeps what it is sent. */
export class Server implements AsyncDisposable {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: LogMessageParams[] = [];
  readonly shown: string[] = [];
  /** The addresses that the client was asked to open. */
  readonly opened: string[] = [];
  readonly registered: string[] = [];
  readonly applied: ApplyWorkspaceEditParams[] = [];
  refreshes = 0;
  settings: unknown;
  /** How the client answers the server's edits. */
  onApplyEdit: (params: ApplyWorkspaceEditParams) => ApplyWorkspaceEditResult = () => ({ applied: true });
  /** Which of the offered actions the person chooses. */
  onShowMessage: (titles: readonly string[]) => string | undefined = () => undefined;
  stderr = '';
  initialized: InitializeResult = { capabilities: {} };
  readonly #waiting = new Set<() => void>();
  readonly #exit: Promise<number | null>;

  private constructor({ command, settings }: ServerOptions) {
    const [node, script] = command ?? [process.execPath, join(root, 'dist/server.cjs')];
    this.settings = settings;
    this.process = spawn(node, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.on('data', (chunk: Buffer) => (this.stderr += String(chunk)));
    this.#exit = once(this.process, 'exit').then(([code]) => code as number | null);
    const reader = new StreamMessageReader(this.process.stdout);
    // A server killed within a message would leave the reader's timer running, and with it the test.
    reader.partialMessageTimeout = 0;
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.process.stdin));
    this.#listen();
  }

  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(options);
    const { pull = false, folders = [], trusted, capabilities = {} } = options;
    server.initialized = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [...folders],
      ...(trusted !== undefined && { initializationOptions: { trusted } }),
      capabilities: {
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          completion: { completionItem: { insertReplaceSupport: true } },
          ...(pull && { diagnostic: { dynamicRegistration: false } }),
        },
        workspace: {
          ...('settings' in options && { configuration: true }),
          ...(pull && { diagnostics: { refreshSupport: true } }),
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        ...capabilities,
      },
    });
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  /** Waits until something the server sent makes `seek` find a value. */
  async until<T>(what: string, seek: () => T | undefined | false): Promise<T> {
    const deadline = AbortSignal.timeout(20_000);
    for (;;) {
      const found = seek();
      if (found !== undefined && found !== false) return found;
      assert.ok(!deadline.aborted, `${what}: not seen in 20 s. ${JSON.stringify(this.logged.slice(-3))}`);
      await new Promise<void>((resolve) => {
        const wake = () => (this.#waiting.delete(wake), deadline.removeEventListener('abort', wake), resolve());
        this.#waiting.add(wake);
        deadline.addEventListener('abort', wake);
      });
    }
  }

  /** The diagnostics last published for a document, once they are of that version (or, without one, satisfy `seek`). */
  diagnostics(uri: string, seek: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return this.until(`diagnostics of ${uri}`, () => {
      const last = this.published.findLast((params) => params.uri === uri);
      return last && seek(last) ? last : undefined;
    });
  }

  warnings(): string[] {
    return this.logged.filter(({ type }) => type <= 2).map(({ message }) => message);
  }

  /** Resolves with the exit code when the process has ended. */
  get exited(): Promise<number | null> {
    return this.#exit;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.dispose();
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill();
    await this.#exit;
  }

  #listen(): void {
    const { connection } = this;
    const keep = <T>(list: T[], item: T) => (list.push(item), this.#wake());
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => keep(this.published, params));
    connection.onNotification(LogMessageNotification.type, (params) => keep(this.logged, params));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => keep(this.shown, message));
    connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
      keep(this.shown, message);
      const chosen = this.onShowMessage(actions.map(({ title }) => title));
      return actions.find(({ title }) => title === chosen) ?? null;
    });
    connection.onRequest(ShowDocumentRequest.type, ({ uri }) => (keep(this.opened, uri), { success: true }));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      registrations.forEach(({ method }) => keep(this.registered, method)),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === 'renalLexicon' ? (this.settings ?? null) : null)),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => (this.refreshes++, this.#wake()));
    connection.onRequest(WorkspaceFoldersRequest.type, () => []);
    connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      keep(this.applied, params);
      return this.onApplyEdit(params);
    });
    // The server may end while we write: the test asks for the exit, not for the broken pipe.
    connection.onError(() => undefined);
    this.process.stdin.on('error', () => undefined);
    connection.listen();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}
