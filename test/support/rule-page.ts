import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { root } from './knowledge.ts';

/** One executed example of a rule page. */
export interface Example {
  readonly line: number;
  readonly text: string;
  /** Empty for an example that the rule leaves alone. */
  readonly expected: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  /** The text after the first finding's first fix. */
  readonly fixed: string | undefined;
}

export interface RulePageFile {
  readonly id: string;
  readonly flags: readonly Example[];
  readonly leavesAlone: readonly Example[];
}

/** Reads the pages' fenced examples: text, carets under what is found, and `→` before the text after the fix. */
export function readRulePages(): RulePageFile[] {
  return globSync(resolve(root, 'server/src/rules/*.md'))
    .sort()
    .map((path) => {
      const page = readFileSync(path, 'utf8');
      const of = (info: string) =>
        [...page.matchAll(new RegExp(`^\`\`\`${info}\\n([^]*?)^\`\`\`$`, 'gm'))].map((m) =>
          readExample(m[1] ?? '', page.slice(0, m.index).split('\n').length + 1),
        );
      return { id: basename(path, '.md'), flags: of('flags'), leavesAlone: of('leaves-alone') };
    });
}

function readExample(body: string, line: number): Example {
  const [before = '', fixed] = body.split(/^→ /m);
  const expected: { start: number; end: number; message: string }[] = [];
  const lines: string[] = [];
  let lineStart = 0;
  for (const row of before.replace(/\n$/, '').split('\n')) {
    const caret = /^( *)(\^+) (.*)$/.exec(row);
    if (caret) {
      const [, indent = '', carets = '', message = ''] = caret;
      expected.push({ start: lineStart + indent.length, end: lineStart + indent.length + carets.length, message });
    } else {
      lineStart = lines.reduce((sum, text) => sum + text.length + 1, 0);
      lines.push(row);
    }
  }
  return { line, text: lines.join('\n'), expected, fixed: fixed?.replace(/\n$/, '') };
}
