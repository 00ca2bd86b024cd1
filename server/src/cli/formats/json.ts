import type { Fix } from '../../engine.ts';
import type { CheckedFile } from '../check.ts';

/** One finding in a file: offsets count UTF-16 units from the start of the file, lines and columns from 1. */
export interface FileFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: string;
  readonly concept?: string;
  /** Which row of which table says so. */
  readonly evidence?: string;
  /** Title and edition of what the finding rests on. */
  readonly source?: string;
  readonly fixes: readonly Fix[];
}

export const json = (files: readonly CheckedFile[]): string => JSON.stringify(files.flatMap(findingsOf), null, 2);

function findingsOf({ file, lines, reports }: CheckedFile): FileFinding[] {
  return reports.map(({ rule, severity, start, end, text, message, concept, evidence, source, fixes }) => {
    const [from, to] = [lines.at(start), lines.at(end)];
    return {
      file,
      rule,
      severity,
      ...from,
      endLine: to.line,
      endColumn: to.column,
      start,
      end,
      text,
      message,
      ...(concept !== undefined && { concept }),
      ...(evidence !== undefined && { evidence }),
      ...(source !== undefined && { source }),
      fixes,
    };
  });
}
