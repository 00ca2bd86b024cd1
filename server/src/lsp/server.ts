import {
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { PROJECT_FOLDER } from '../project/project.ts';
import { DiagnosticFeed } from './diagnostic-feed.ts';
import { guarded } from './guarded.ts';
import type { Host } from './host.ts';
import type { Provider } from './provider.ts';
import { providers } from './providers/all.ts';
import { Session } from './session.ts';
import { TRUST_NOTIFICATION } from './status.ts';

/** What the client tells beyond the protocol; another editor need not send it. */
interface InitializationOptions {
  /** False in an editor's restricted mode: the workspace's files are then left unread. */
  readonly trusted?: boolean;
}

/** Answers the Language Server Protocol on `connection` with the engine. All state is the open documents. */
export function startServer(connection: Connection, host: Host, version: string): void {
  const session = new Session(connection, host);
  const feed = new DiagnosticFeed(session);
  connection.onInitialize((params): InitializeResult => {
    session.client = params;
    session.settings.start(params.capabilities);
    feed.start(params.capabilities);
    return { serverInfo: { name: 'renal-lexicon', version }, capabilities: capabilitiesOf(providers) };
  });
  connection.onInitialized(() => onInitialized(session));
  connection.onNotification(TRUST_NOTIFICATION, () => {
    session.projects.trust();
    void session.reloadProjects();
  });
  connection.onDidChangeWatchedFiles(() => void session.reloadProjects());
  connection.onDidChangeConfiguration((change) => {
    session.settings.changed(change.settings);
    session.change();
  });
  for (const { register } of providers) register?.(session);
  runCommands(session);
  session.documents.listen(connection);
  connection.listen();
}

const capabilitiesOf = (all: readonly Provider[]): InitializeResult['capabilities'] => ({
  textDocumentSync: TextDocumentSyncKind.Incremental,
  diagnosticProvider: { identifier: 'renal-lexicon', interFileDependencies: false, workspaceDiagnostics: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  ...all.reduce((sum, { capabilities }) => ({ ...sum, ...capabilities }), {}),
  executeCommandProvider: { commands: all.flatMap(({ commands }) => Object.keys(commands ?? {})) },
});

function onInitialized(session: Session): void {
  const { connection, client } = session;
  if ((client?.initializationOptions as InitializationOptions | undefined)?.trusted ?? true) session.projects.trust();
  void session.setFolders(client?.workspaceFolders ?? []);
  session.settings.register(client?.capabilities);
  watchProjects(connection, client);
  if (!client?.capabilities.workspace?.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(async () => {
    await session.setFolders((await connection.workspace.getWorkspaceFolders()) ?? []);
  });
}

function runCommands(session: Session): void {
  const commands = new Map(providers.flatMap((provider) => Object.entries(provider.commands ?? {})));
  session.connection.onExecuteCommand(
    guarded(session.connection, 'command', async ({ command, arguments: given }) => {
      const run = commands.get(command);
      return run ? await run(session, given?.[0] as unknown) : null;
    }),
  );
}

/** Asks the client to tell when a project file changes; another editor may not be able to. */
function watchProjects(connection: Connection, client: InitializeParams | undefined): void {
  if (!client?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: `**/${PROJECT_FOLDER}/**` }],
  });
}
