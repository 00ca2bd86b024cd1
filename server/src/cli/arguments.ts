import { parseArgs } from 'node:util';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
}

/** What was asked for: a check, a text to print, or a sentence on what is wrong with the call. */
export type Request =
  | { readonly kind: 'check'; readonly check: CheckArguments }
  | { readonly kind: 'print'; readonly text: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

export const help = `Usage: renal-lexicon check FILES... [--format text|json]

Checks kidney-cancer terminology in Markdown (.md, .qmd, .rmd) and plain text.

  --format FORMAT   text (default) or json
  --version, --help

Exit code: 0 no finding of warning or above, 1 at least one, 2 the call or a file is wrong.`;

export function readArguments(args: readonly string[]): Request {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean' }, version: { type: 'boolean' } },
    });
    if (values.help || args.length === 0) return { kind: 'print', text: 'help' };
    if (values.version) return { kind: 'print', text: 'version' };
    const [command, ...files] = positionals;
    if (command !== 'check') return wrong(`"${command ?? ''}" is no command. Use: renal-lexicon check FILES.`);
    if (files.length === 0) return wrong('No file is named. Use: renal-lexicon check FILES.');
    const { format } = values;
    if (format !== 'text' && format !== 'json') return wrong(`--format is "${format}". Use text or json.`);
    return { kind: 'check', check: { files, format } };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

const wrong = (message: string): Request => ({ kind: 'wrong', message });
