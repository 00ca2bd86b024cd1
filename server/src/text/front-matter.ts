/**
 * The plain `key: value` lines of a front matter block, and `- item` lines below a key as one value parted by commas;
 * other nested values are of no use here and left out. A full YAML parse of text that changes with each keystroke would
 * be slower and would fail while the writer types.
 */
export function readFrontMatter(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  let list: string | undefined;
  for (const line of text.split(/\r?\n|\r/)) {
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1];
    if (item !== undefined && list !== undefined) {
      values[list] = [values[list], unquoted(item)].filter(Boolean).join(', ');
      continue;
    }
    const [, key, value] = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    values[key] = unquoted(value);
    list = value.trim() === '' ? key : undefined;
  }
  return values;
}

const unquoted = (value: string): string => value.trim().replace(/^(['"])(.*)\1$/, '$2');
