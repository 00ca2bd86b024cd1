import type { Connection, TextDocumentEdit, CreateFile } from 'vscode-languageserver';
import type { Ignored } from '../engine.ts';
import type { Host } from './host.ts';
import type { Projects } from './projects.ts';

/** Run by the server: writes an entry into the folder's ignore file, so that it works in every editor. */
export const IGNORE_COMMAND = 'renalLexicon.ignore';

/** The arguments of the command: a document and the entry for its folder. */
export interface IgnoreArguments {
  readonly uri: string;
  readonly entry: Ignored;
}

/**
 * Adds an entry to the ignore file of the folder that a document lies in, through the editor, so that it can be undone
 * there and works in every editor. @returns whether the editor made the change
 */
export async function ignore(connection: Connection, host: Host, projects: Projects, given: unknown): Promise<boolean> {
  const { uri, entry: wanted } = (given ?? {}) as Partial<IgnoreArguments>;
  const project = typeof uri === 'string' ? projects.of(uri) : undefined;
  const reader = await host.loadReader();
  const entry = reader.readIgnored(wanted);
  if (!project || !entry) return false;
  const name = nameOf(entry);
  const file = project.ignoreFileUri;
  const { text: before, problem } = await host.readFile(file);
  const after = problem === undefined ? reader.withIgnored(before ?? '', entry) : undefined;
  if (after === undefined) {
    connection.window.showErrorMessage(`${name} was not added: ${file} has a fault. Mend it and try again.`);
    return false;
  }
  const answer = await connection.workspace.applyEdit({
    label: `Ignore ${name}`,
    edit: { documentChanges: fileWith(file, before, after) },
    // An editor saves what a refactoring changed; an unsaved list would be lost without a word.
    metadata: { isRefactoring: true },
  });
  if (!answer.applied)
    connection.console.warn(`The editor did not add ${name} to ${file}: ${answer.failureReason ?? 'no reason given'}`);
  return answer.applied;
}

/** The changes that give a file its new text, and make it where there is none. */
function fileWith(uri: string, before: string | undefined, after: string): (CreateFile | TextDocumentEdit)[] {
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const range = { start: { line: 0, character: 0 }, end: { line: (before ?? '').split('\n').length, character: 0 } };
  const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [{ range, newText: after }] };
  return before === undefined ? [create, edit] : [edit];
}

function nameOf(entry: Ignored): string {
  if ('term' in entry) return `“${entry.term}”`;
  return 'text' in entry ? `“${entry.text}”` : entry.rule;
}
