/** A text with places marked: `¦` is the cursor, `«` and `»` enclose a range. */
export interface MarkedText {
  readonly text: string;
  /** UTF-16 offset of the cursor, or the text's length when none is marked. */
  readonly cursor: number;
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

export function marked(source: string): MarkedText {
  const offsets = new Map<string, number>();
  let text = '';
  for (const char of source) {
    if ('¦«»'.includes(char)) offsets.set(char, text.length);
    else text += char;
  }
  const [start, end] = [offsets.get('«'), offsets.get('»')];
  return {
    text,
    cursor: offsets.get('¦') ?? text.length,
    range: start !== undefined && end !== undefined ? { start, end } : undefined,
  };
}
