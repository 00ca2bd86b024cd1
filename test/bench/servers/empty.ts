import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** The least a language server can be: it answers initialize. */
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
