import type { Connection, TextDocumentEdit, CreateFile } from 'vscode-languageserver';
import { rulePages, withIgnoredTerm } from '../engine.ts';
import type { IgnoreTermArguments } from './code-actions.ts';
import type { Host } from './host.ts';
import type { Projects } from './projects.ts';

/**
 * Adds a term to the ignore file of the folder that a document lies in, through the editor, so that it can be undone
 * there and works in every editor. @returns whether the editor made the change
 */
export async function ignoreTerm(
  connection: Connection,
  host: Host,
  projects: Projects,
  given: unknown,
): Promise<boolean> {
  const { uri, rule, term } = (given ?? {}) as Partial<IgnoreTermArguments>;
  const project = typeof uri === 'string' ? projects.of(uri) : undefined;
  if (!project || typeof term !== 'string' || typeof rule !== 'string' || !rulePages.has(rule)) return false;
  const file = project.ignoreFileUri;
  const { text: before, problem } = await host.readFile(file);
  const after = problem === undefined ? withIgnoredTerm(before ?? '', { rule, term }) : undefined;
  if (after === undefined) {
    connection.window.showErrorMessage(`“${term}” was not added: ${file} has a fault. Mend it and try again.`);
    return false;
  }
  const create: CreateFile = { kind: 'create', uri: file, options: { ignoreIfExists: true } };
  const whole = { start: { line: 0, character: 0 }, end: { line: (before ?? '').split('\n').length, character: 0 } };
  const edit: TextDocumentEdit = {
    textDocument: { uri: file, version: null },
    edits: [{ range: whole, newText: after }],
  };
  const answer = await connection.workspace.applyEdit({
    label: `Ignore “${term}”`,
    edit: { documentChanges: [...(before === undefined ? [create] : []), edit] },
    // An editor saves what a refactoring changed; an unsaved list would be lost without a word.
    metadata: { isRefactoring: true },
  });
  if (!answer.applied)
    connection.console.warn(
      `The editor did not add “${term}” to ${file}: ${answer.failureReason ?? 'no reason given'}`,
    );
  return answer.applied;
}
