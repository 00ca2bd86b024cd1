/** One thing wrong in a terminology file: where it is, what it is, and the way out. Line and column count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** UTF-16 offsets of the faulty piece in the file. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
}
