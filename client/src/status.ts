import * as vscode from 'vscode';
import { selector, type Server } from './server.ts';

/** What the server tells of a document; its `renalLexicon/status` request. */
export interface ServerStatus {
  readonly edition: string;
  readonly concepts: number;
  readonly projectConcepts: number;
  readonly audience: 'professional' | 'plain';
  readonly audienceFrom: 'front matter' | 'setting';
}

/** The language status item: the lexicon's edition and the audience, with a click to switch it. */
export class AudienceStatus implements vscode.Disposable {
  readonly #server: Server;
  readonly #item = vscode.languages.createLanguageStatusItem('renalLexicon.audience', [...selector]);
  readonly #disposables: vscode.Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#item.name = 'Renal Lexicon';
    this.#item.command = { command: 'renalLexicon.switchAudience', title: 'Switch audience' };
    this.#disposables = [
      this.#item,
      server.onDidChange(() => void this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#update()),
      vscode.workspace.onDidSaveTextDocument(() => void this.#update()),
    ];
    void this.#update();
  }

  /** What the server says of the document in the active editor; undefined while it is not running. */
  async current(): Promise<ServerStatus | undefined> {
    if (!this.#server.isRunning) return undefined;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    return this.#server.request<ServerStatus>('renalLexicon/status', uri === undefined ? {} : { uri });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #update(): Promise<void> {
    const status = await this.current().catch(() => undefined);
    this.#item.busy = status === undefined;
    this.#item.text = status ? `Renal Lexicon ${status.edition}: ${status.audience}` : 'Renal Lexicon';
    this.#item.detail = status ? details(status) : 'The language server is not running.';
  }
}

function details({ concepts, projectConcepts, audienceFrom }: ServerStatus): string {
  const own = projectConcepts > 0 ? `, ${projectConcepts} of this folder’s own` : '';
  // Short: the hover cuts a long line off, and the link to switch stands behind it.
  return `${concepts} concepts${own}${audienceFrom === 'setting' ? '' : '; audience by front matter'}`;
}
