import type { Report } from '../../engine.ts';
import type { CheckedFile } from '../check.ts';

const commands: Readonly<Record<Report['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands: GitHub shows each as an annotation in the file. */
export const githubLines = (files: readonly CheckedFile[]): string[] =>
  files.flatMap(({ file, lines, reports }) =>
    reports.map(({ start, end, severity, rule, message, source }) => {
      const [from, to] = [lines.at(start), lines.at(end)];
      const properties = {
        file: file.replaceAll('\\', '/'),
        line: from.line,
        endLine: to.line,
        col: from.column,
        endColumn: to.column,
        title: rule,
      };
      const said = source === undefined ? message : `${message} [${source}]`;
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${commands[severity]} ${list.join(',')}::${escapeData(said)}`;
    }),
  );

/** As the runner reads it back. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
