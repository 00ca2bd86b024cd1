import * as vscode from 'vscode';
import { insertSkeleton } from './insert-skeleton.ts';
import type { Server } from './server.ts';
import type { AudienceStatus } from './status.ts';
import { switchAudience } from './switch-audience.ts';

const FIX_ALL_KIND = 'source.fixAll.renalLexicon';

export function registerCommands(
  context: vscode.ExtensionContext,
  server: Server,
  status: AudienceStatus,
): vscode.Disposable[] {
  const register = (name: string, run: () => unknown) => vscode.commands.registerCommand(`renalLexicon.${name}`, run);
  return [
    register('switchAudience', () => switchAudience(status)),
    register('insertSkeleton', () => insertSkeleton(context.extensionUri)),
    register('fixAll', () =>
      vscode.commands.executeCommand('editor.action.codeAction', { kind: FIX_ALL_KIND, apply: 'first' }),
    ),
    register('restartServer', () => server.restart()),
    register('showLog', () => server.showLog()),
    register('openWalkthrough', () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#renalLexicon.start`,
        false,
      ),
    ),
  ];
}
