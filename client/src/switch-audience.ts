import * as vscode from 'vscode';
import { SECTION } from './server.ts';
import type { AudienceStatus, ServerStatus } from './status.ts';

type Audience = ServerStatus['audience'];

const choices: readonly (vscode.QuickPickItem & { readonly audience: Audience })[] = [
  {
    label: 'Professional',
    audience: 'professional',
    detail: 'Clinicians, reviewers, regulators: professional definitions first.',
  },
  { label: 'Plain', audience: 'plain', detail: 'Patients and the public: plain-language definitions first.' },
];

/** Asks for the audience and sets it where it is set now: folder, workspace or user. */
export async function switchAudience(status: AudienceStatus): Promise<void> {
  const current = await status.current();
  if (current?.audienceFrom === 'front matter') {
    void vscode.window.showInformationMessage(
      `This document’s front matter says “audience: ${current.audience}”, and that wins over the setting.`,
    );
  }
  const picked = await vscode.window.showQuickPick(
    choices.map((choice) => ({ ...choice, description: choice.audience === current?.audience ? 'in force' : '' })),
    { title: 'Who reads this text?', placeHolder: 'Definitions are shown for this audience first' },
  );
  if (!picked) return;
  const configuration = vscode.workspace.getConfiguration(SECTION, vscode.window.activeTextEditor?.document.uri);
  const { workspaceFolderValue, workspaceValue } = configuration.inspect('audience') ?? {};
  const target =
    workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update('audience', picked.audience, target);
}
