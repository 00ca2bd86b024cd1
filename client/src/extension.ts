import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Server } from './server.ts';
import { AudienceStatus } from './status.ts';

/** Registers what a writer can do and starts the server behind it; gives the host back at once. */
export function activate(context: vscode.ExtensionContext): void {
  const server = new Server(context);
  const status = new AudienceStatus(server);
  context.subscriptions.push(server, status, ...registerCommands(context, server, status));
  void server.start();
}
