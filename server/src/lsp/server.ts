import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  MarkupKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { meaningAt, type Document, type ReportOptions } from '../engine.ts';
import { PROJECT_FOLDER } from '../project/project.ts';
import { codeActions, FIX_ALL_KIND } from './code-actions.ts';
import { completionList, resolveItem, withoutInsertReplace } from './completion.ts';
import { DiagnosticFeed } from './diagnostic-feed.ts';
import { EXPLAIN_COMMAND, showExplanation, type ExplainArguments } from './explain.ts';
import { guarded } from './guarded.ts';
import type { Host } from './host.ts';
import { ignore, IGNORE_COMMAND } from './ignore.ts';
import { OpenDocument } from './open-document.ts';
import { Projects } from './projects.ts';
import { renderMeaning } from './render.ts';
import { SettingsStore } from './settings-store.ts';
import { statusOf, STATUS_REQUEST, TRUST_NOTIFICATION, type StatusParams } from './status.ts';

/** What the client tells beyond the protocol; another editor need not send it. */
interface InitializationOptions {
  /** False in an editor's restricted mode: the workspace's files are then left unread. */
  readonly trusted?: boolean;
}

/** Answers the Language Server Protocol on `connection` with the engine. All state is the open documents. */
export function startServer(connection: Connection, host: Host, version: string): void {
  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, documentVersion, text) => new OpenDocument(uri, languageId, documentVersion, text),
    update: (open, changes, documentVersion) => (open.update(changes, documentVersion), open),
  });
  const projects = new Projects(connection, host);
  const settings = new SettingsStore(connection);
  const ready = projects
    .loadBundled()
    .catch((error: unknown) => connection.console.error(`The lexicon could not be loaded: ${String(error)}`));
  const analysed = async (open: OpenDocument): Promise<Document> => {
    const { profile } = await settings.of(open.uri);
    return open.analysed(projects.knowledgeOf(open.uri), profile);
  };
  const optionsOf = async (uri: string): Promise<ReportOptions> => ({
    severities: (await settings.of(uri)).rules,
    ignored: projects.of(uri)?.ignoredIn(uri) ?? [],
  });
  const feed = new DiagnosticFeed(connection, documents, host, async (open) => {
    await ready;
    return {
      document: await analysed(open),
      options: await optionsOf(open.uri),
      limit: (await settings.of(open.uri)).maxFindings,
    };
  });
  let client: InitializeParams | undefined;

  const reloadProjects = async () => {
    await projects.reload();
    feed.refreshAll();
  };

  const setFolders = async (folders: readonly WorkspaceFolder[]) => {
    await ready;
    await projects.setFolders(folders);
    feed.refreshAll();
  };

  connection.onInitialize((params): InitializeResult => {
    client = params;
    settings.start(params.capabilities);
    feed.start(params.capabilities);
    return {
      serverInfo: { name: 'renal-lexicon', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
        diagnosticProvider: { identifier: 'renal-lexicon', interFileDependencies: false, workspaceDiagnostics: false },
        executeCommandProvider: { commands: [IGNORE_COMMAND, EXPLAIN_COMMAND] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if ((client?.initializationOptions as InitializationOptions | undefined)?.trusted ?? true) projects.trust();
    void setFolders(client?.workspaceFolders ?? []);
    settings.register(client?.capabilities);
    watchProjects(connection, client);
    if (client?.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        await setFolders((await connection.workspace.getWorkspaceFolders()) ?? []);
      });
    }
  });

  connection.onNotification(TRUST_NOTIFICATION, () => {
    projects.trust();
    void reloadProjects();
  });
  connection.onDidChangeWatchedFiles(() => void reloadProjects());
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    feed.refreshAll();
  });

  connection.onHover(
    guarded(connection, 'hover', async ({ textDocument, position }) => {
      const open = await opened(textDocument.uri);
      if (!open) return null;
      const meaning = meaningAt(await analysed(open), open.offsetAt(position));
      if (!meaning) return null;
      const value = renderMeaning(meaning, projects.knowledgeOf(open.uri).lexicon);
      return { contents: { kind: MarkupKind.Markdown, value }, range: open.range(meaning) };
    }),
  );

  connection.onCompletion(
    guarded(connection, 'completion', async ({ textDocument, position }) => {
      const open = await opened(textDocument.uri);
      if (!open) return null;
      const list = completionList(open, await analysed(open), open.offsetAt(position));
      return client?.capabilities.textDocument?.completion?.completionItem?.insertReplaceSupport
        ? list
        : withoutInsertReplace(list);
    }),
  );
  connection.onCompletionResolve(
    guarded(connection, 'completion documentation', (item) =>
      resolveItem(item, (uri) => projects.knowledgeOf(uri).lexicon),
    ),
  );

  connection.onCodeAction(
    guarded(connection, 'quick fixes', async (params) => {
      const open = await opened(params.textDocument.uri);
      if (!open) return null;
      const file = projects.of(open.uri)?.pathOf(open.uri);
      return codeActions(params, {
        open,
        document: await analysed(open),
        options: await optionsOf(open.uri),
        host,
        ...(file !== undefined && { file }),
      });
    }),
  );
  connection.onExecuteCommand(
    guarded(connection, 'command', async ({ command, arguments: args }) => {
      if (command === IGNORE_COMMAND && (await ignore(connection, host, projects, args?.[0]))) await reloadProjects();
      if (command === EXPLAIN_COMMAND) await explainFinding((args?.[0] ?? {}) as Partial<ExplainArguments>);
      return null;
    }),
  );
  connection.onRequest(
    STATUS_REQUEST,
    guarded(connection, 'status', async ({ uri }: StatusParams) => {
      await ready;
      const open = uri === undefined ? undefined : documents.get(uri);
      return statusOf(projects, await settings.of(uri ?? ''), uri, open && (await analysed(open)));
    }),
  );

  async function explainFinding(args: Partial<ExplainArguments>): Promise<void> {
    const open = typeof args.uri === 'string' ? await opened(args.uri) : undefined;
    if (!open) return;
    const about = {
      document: await analysed(open),
      options: await optionsOf(open.uri),
      fileOf: (concept: string) => projects.of(open.uri)?.fileOf(concept),
    };
    const canOpen = client?.capabilities.window?.showDocument?.support === true;
    // Not waited for: the writer may leave the message standing.
    void showExplanation(connection, host, args, about, canOpen).catch((error: unknown) =>
      connection.console.error(`The explanation could not be shown: ${String(error)}`),
    );
  }

  async function opened(uri: string): Promise<OpenDocument | undefined> {
    await ready;
    return documents.get(uri);
  }

  documents.listen(connection);
  connection.listen();
}

/** Asks the client to tell when a project file changes; another editor may not be able to. */
function watchProjects(connection: Connection, client: InitializeParams | undefined): void {
  if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: `**/${PROJECT_FOLDER}/**` }],
  });
}
