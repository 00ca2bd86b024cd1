/**
 * The plain `key: value` lines of a front matter block; nested values are of no use here and left out. A full YAML
 * parse of text that changes with each keystroke would be slower and would fail while the writer types.
 */
export function readFrontMatter(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const line of text.split(/\r?\n|\r/)) {
    const [, key, value] = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values[key] = value.trim().replace(/^(['"])(.*)\1$/, '$2');
  }
  return values;
}
