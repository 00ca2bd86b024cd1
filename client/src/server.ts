import * as vscode from 'vscode';
import {
  CloseAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type CloseHandlerResult,
} from 'vscode-languageclient/node';

export const SECTION = 'renalLexicon';

/** LSP's FileChangeType.Changed. */
const FILE_CHANGED = 2;

/** Prose that a person edits; an old version shown by git or an output panel is none. */
export const selector: readonly { readonly language: string; readonly scheme: string }[] = [
  'markdown',
  'plaintext',
].flatMap((language) =>
  ['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell'].map((scheme) => ({ language, scheme })),
);

/** The language server's life: started, restarted after a crash, and with a word to the writer when that fails. */
export class Server implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  /** When the server died of itself, in milliseconds since 1970; the last three minutes' only. */
  #crashes: number[] = [];

  /** Fires when the server has started or stopped, or may say something new of a document. */
  readonly onDidChange = this.#changed.event;

  constructor(context: vscode.ExtensionContext) {
    const module = context.asAbsolutePath('dist/server.cjs');
    this.#client = new LanguageClient(
      SECTION,
      'Renal Lexicon',
      { module, transport: TransportKind.stdio },
      {
        documentSelector: [...selector],
        initializationOptions: { trusted: vscode.workspace.isTrusted },
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        markdown: { isTrusted: false, supportHtml: false },
        errorHandler: {
          error: (error, message, count) => this.#client.createDefaultErrorHandler().error(error, message, count),
          closed: () => this.#closed(),
        },
      },
    );
    this.#disposables.push(
      this.#client.onDidChangeState(() => this.#changed.fire()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#client.sendNotification('renalLexicon/trustGranted')),
      // A file watcher may miss what lies in folders made a moment ago; a save in the editor is certain.
      vscode.workspace.onDidSaveTextDocument(
        ({ uri }) => uri.path.includes('/.renal-lexicon/') && void this.#projectFileSaved(uri),
      ),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && this.#changed.fire()),
    );
  }

  get isRunning(): boolean {
    return this.#client.state === State.Running;
  }

  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      await this.#offerRestart(
        `Renal Lexicon could not start its server: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  async restart(): Promise<void> {
    this.#crashes = [];
    await this.#client.restart();
  }

  showLog(): void {
    this.#client.outputChannel.show(true);
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.#client.sendRequest<Answer>(method, params);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    void this.#client.dispose();
  }

  async #projectFileSaved(uri: vscode.Uri): Promise<void> {
    if (!this.isRunning) return;
    const changes = [{ uri: uri.toString(), type: FILE_CHANGED }];
    await this.#client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Restarts without a word; five crashes within three minutes are a loop, and then the writer decides. */
  #closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < 180_000), now];
    if (this.#crashes.length < 5) return { action: CloseAction.Restart, handled: true };
    void this.#offerRestart(
      'Renal Lexicon’s server stopped five times in three minutes. Your text is safe; hovers and checks are off.',
    );
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async #offerRestart(message: string): Promise<void> {
    const choice = await vscode.window.showErrorMessage(message, 'Restart', 'Show Log');
    if (choice === 'Restart') await this.restart();
    if (choice === 'Show Log') this.showLog();
  }
}
