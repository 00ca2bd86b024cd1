import type { Connection } from 'vscode-languageserver';
import { explain, reports, type Document, type Explanation, type ReportOptions } from '../engine.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';

/** Run by the server: says on what a finding rests, so that it works in every editor. */
export const EXPLAIN_COMMAND = 'renalLexicon.explain';

/** The arguments of the command: the finding, by its rule and place. */
export interface ExplainArguments {
  readonly uri: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface Explained {
  readonly document: Document;
  readonly options: ReportOptions;
  /** The path of the project file that a concept comes from. */
  readonly fileOf: (concept: string) => string | undefined;
}

/** Says on what the finding rests that the command's argument names. */
export async function explainFinding(session: Session, argument: unknown): Promise<void> {
  const args = (argument ?? {}) as Partial<ExplainArguments>;
  const opened = typeof args.uri === 'string' ? await session.opened(args.uri) : undefined;
  if (!opened) return;
  const { uri } = opened.open;
  const { connection, host, client } = session;
  const options = await session.optionsOf(uri);
  const fileOf = (concept: string) => session.projects.of(uri)?.fileOf(concept);
  const canOpen = client?.capabilities.window?.showDocument?.support === true;
  // Not waited for: the writer may leave the message standing.
  void showExplanation(connection, host, args, { document: opened.document, options, fileOf }, canOpen).catch(
    (error: unknown) => connection.console.error(`The explanation could not be shown: ${String(error)}`),
  );
}

/** Shows why a finding is one, and leads to the rule's page where the editor can open it. */
async function showExplanation(
  connection: Connection,
  host: Host,
  { rule, start, end }: Partial<ExplainArguments>,
  { document, options, fileOf }: Explained,
  canOpen: boolean,
): Promise<void> {
  const report = reports(document, options).find((r) => r.rule === rule && r.start === start && r.end === end);
  if (!report) return connection.window.showInformationMessage('The text has changed. Ask again at the finding.');
  const message = renderExplanation(explain(report, document), fileOf);
  if (!canOpen) return connection.window.showInformationMessage(message);
  const chosen = await connection.window.showInformationMessage(message, { title: 'Open the Rule’s Page' });
  if (chosen) await connection.window.showDocument({ uri: host.rulePageUri(report.rule), takeFocus: true });
}

/** In sentences: an editor may put them all on one line. */
export function renderExplanation(
  { rule, title, concept, designation, evidence, source, verification, edition, layer }: Explanation,
  fileOf: Explained['fileOf'],
): string {
  const file = concept && layer !== undefined ? fileOf(concept.id) : undefined;
  const from = layer === undefined ? `Renal Lexicon ${edition}` : [layer, file].filter(Boolean).join(', ');
  const lines = [
    `${title} (${rule}).`,
    designation && statusOf(designation),
    concept && `Concept: ${concept.id}, to be written “${concept.preferred}”.`,
    evidence !== undefined && `Evidence: ${evidence}.`,
    source !== undefined && `Source: ${source} (${verification ? verificationName[verification] : 'its own entry'}).`,
    `From: ${from}.`,
  ];
  return lines.filter(Boolean).join('\n');
}

function statusOf({ text, status, since, reason }: NonNullable<Explanation['designation']>): string {
  return `“${text}” is ${status}${since === undefined ? '' : ` since ${since}`}${reason === undefined ? '.' : `: ${reason}`}`;
}

const verificationName: Record<NonNullable<Explanation['verification']>, string> = {
  seen: 'seen',
  secondHand: 'quoted second-hand',
  unverified: 'not verified',
};
