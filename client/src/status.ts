import * as vscode from 'vscode';
import { selector, type Server } from './server.ts';

/** What the server tells of a document; its `renalLexicon/status` request. */
export interface ServerStatus {
  readonly edition: string;
  readonly concepts: number;
  readonly projectConcepts: number;
  readonly audience: 'professional' | 'plain';
  readonly audienceFrom: 'front matter' | 'setting';
  readonly readability?: { readonly grade: number; readonly target: number; readonly words: number };
}

/** The language status item: the lexicon's edition, the audience with a click to switch it, and how hard a lay text is. */
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
    this.#item.text = status ? label(status) : 'Renal Lexicon';
    this.#item.detail = status ? details(status) : 'The language server is not running.';
  }
}

/** "Renal Lexicon 2026.11: plain, grade 9 (target 8)". */
function label({ edition, audience, readability }: ServerStatus): string {
  const grade = readability
    ? `, grade ${Math.max(0, Math.round(readability.grade))} (target ${readability.target})`
    : '';
  return `Renal Lexicon ${edition}: ${audience}${grade}`;
}

function details({ concepts, projectConcepts, audienceFrom }: ServerStatus): string {
  const own = projectConcepts > 0 ? `, ${projectConcepts} of this folder’s own` : '';
  // Short: the hover cuts a long line off, and the link to switch stands behind it.
  return `${concepts} concepts${own}${audienceFrom === 'setting' ? '' : '; audience by front matter'}`;
}
