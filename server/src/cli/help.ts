export const help = `Usage: renal-lexicon check FILES... [options]

Checks kidney-cancer terminology in Markdown (.md, .markdown, .qmd, .rmd) and plain text. A folder means all such
files and .txt in it and below it, but for hidden folders and node_modules. - means standard input. The terminology and
the ignore file in .renal-lexicon, in the file's folder or the nearest one above it, hold as they do in the editor.

  --format FORMAT        text (default), json, sarif (2.1.0) or github (annotations of a workflow)
  --fix                  make the fixes that need no reading; standard input is printed fixed, its findings go to stderr
  --audience AUDIENCE    professional (default) or plain
  --style STYLE          ama (default), nejm, lancet, bmj or plain
  --spelling SPELLING    any (default), US or UK
  --rule ID=SEVERITY     error, warning, information, hint or off instead of the rule's own; may be repeated
  --max-warnings N       end with 1 only where there are more warnings than this (default 0), or an error
  --quiet                findings of warning or above only, no summary and no progress
  --stdin-name NAME      name of what comes from standard input; its ending tells the format (default stdin.md)
  --version, --help

A document's front matter (audience, style, lang) wins over the options.

Exit code: 0 clean, 1 an error or more warnings than allowed, 2 the call is wrong, or a file cannot be read or written,
or the project's own terminology or ignore file has a fault.`;
