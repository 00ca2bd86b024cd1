import { CodeActionKind } from 'vscode-languageserver';
import { EXPLAIN_COMMAND, explainFinding } from '../explain.ts';
import { guarded } from '../guarded.ts';
import { ignore, IGNORE_COMMAND } from '../ignore.ts';
import type { Provider } from '../provider.ts';
import { codeActions, FIX_ALL_KIND } from '../quick-fixes.ts';

/** What can be done about findings: mend, ignore, explain, mend all that is safe. */
export const codeActionProvider: Provider = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] } },
  commands: {
    [IGNORE_COMMAND]: async (session, argument) => {
      const { connection, host, projects } = session;
      if (await ignore(connection, host, projects, argument)) await session.reloadProjects();
    },
    [EXPLAIN_COMMAND]: explainFinding,
  },
  register: (session) =>
    session.connection.onCodeAction(
      guarded(session.connection, 'quick fixes', async (params) => {
        const { uri } = params.textDocument;
        const opened = await session.opened(uri);
        if (!opened) return null;
        const file = session.projects.of(uri)?.pathOf(uri);
        const options = await session.optionsOf(uri);
        return codeActions(params, { ...opened, options, host: session.host, ...(file !== undefined && { file }) });
      }),
    ),
};
