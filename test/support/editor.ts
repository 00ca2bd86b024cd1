import {
  CodeActionRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { marked } from './marked-text.ts';
import type { Server } from './server.ts';

/** One document that the client has open. */
export class Editor {
  readonly server: Server;
  readonly uri: string;
  #document: TextDocument;

  private constructor(server: Server, document: TextDocument) {
    this.server = server;
    this.uri = document.uri;
    this.#document = document;
  }

  static async open(
    server: Server,
    text: string,
    { uri = 'untitled:Untitled-1', languageId = 'markdown', version = 1 } = {},
  ): Promise<Editor> {
    const editor = new Editor(server, TextDocument.create(uri, languageId, version, text));
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
    return editor;
  }

  get text(): string {
    return this.#document.getText();
  }

  get version(): number {
    return this.#document.version;
  }

  position(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  /** The text in a range that the server sent. */
  slice(range: Range): string {
    return this.#document.getText(range);
  }

  /** Replaces a piece of the text, on both sides. */
  async edit(start: number, end: number, text: string): Promise<void> {
    const range = { start: this.position(start), end: this.position(end) };
    await this.change([{ range, text }]);
  }

  async change(contentChanges: ({ range: Range; text: string } | { text: string })[]): Promise<void> {
    this.#document = TextDocument.update(this.#document, contentChanges, this.version + 1);
    await this.server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges,
    });
  }

  async close(): Promise<void> {
    await this.server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  hover(position: Position): Promise<Hover | null> {
    return this.server.connection.sendRequest(HoverRequest.type, { textDocument: this, position });
  }

  complete(position: Position): Promise<CompletionList> {
    return this.server.connection.sendRequest(CompletionRequest.type, {
      textDocument: this,
      position,
    }) as Promise<CompletionList>;
  }

  actions(range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: this,
      range,
      context: { diagnostics: [], ...(only && { only }) },
    }) as Promise<CodeAction[]>;
  }

  pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: this,
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** What was pushed for the text as it stands. */
  async pushed(): Promise<Diagnostic[]> {
    const { diagnostics } = await this.server.diagnostics(this.uri, ({ version }) => version === this.version);
    return diagnostics;
  }

  apply(edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.#document, [...edits]);
  }
}

/** Opens a marked text; the cursor is returned as a position. */
export async function openMarked(
  server: Server,
  source: string,
  options?: { uri?: string; languageId?: string },
): Promise<{ editor: Editor; at: Position }> {
  const { text, cursor } = marked(source);
  const editor = await Editor.open(server, text, options);
  return { editor, at: editor.position(cursor) };
}

export const textOf = (hover: Hover | null): string =>
  hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';

/** A diagnostic's message; a client may allow Markdown in it, ours does not. */
export const messageOf = (diagnostic: Diagnostic | undefined): string =>
  typeof diagnostic?.message === 'string' ? diagnostic.message : '';
