import {
  GFM,
  parser,
  Subscript,
  Superscript,
  type BlockParser,
  type InlineContext,
  type MarkdownConfig,
} from '@lezer/markdown';

/** What writers add to Markdown: front matter, pandoc citations and math, Quarto shortcodes, attributes and divs. */

// No construct below may look further than this for its end, so that unclosed ones cost linear time.
const REACH = 1000;

const [at, dollar, openBracket, openBrace, colon, newline] = [64, 36, 91, 123, 58, 10];

/** `---` on the first line up to the next `---` or `...`. */
const frontMatter: BlockParser = {
  name: 'FrontMatter',
  before: 'HorizontalRule',
  parse(cx, line) {
    if (cx.lineStart !== 0 || !/^---\s*$/.test(line.text)) return false;
    let end = cx.lineStart + line.text.length;
    while (cx.nextLine()) {
      end = cx.lineStart + line.text.length;
      if (!/^(---|\.\.\.)\s*$/.test(line.text)) continue;
      cx.nextLine();
      break;
    }
    cx.addElement(cx.elt('FrontMatter', 0, end));
    return true;
  },
};

// Quotations in lists in quotations: nobody nests as deep, and the parser's cost grows with the square of the depth.
const maxDepth = 64;

/** What lies deeper is taken as it is, to the end of its line. */
const tooDeep: BlockParser = {
  name: 'TooDeep',
  before: 'LinkReference',
  parse(cx, line) {
    if (cx.depth < maxDepth) return false;
    cx.addElement(cx.elt('TooDeep', cx.lineStart + line.pos, cx.lineStart + line.text.length));
    cx.nextLine();
    return true;
  },
};

const isKeyUnit = (unit: number) =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95;

/** `@smith2020`, and `[see @smith2020, p. 3]` as a whole; an e-mail address is neither. */
function citation(cx: InlineContext, next: number, pos: number): number {
  if (next === at) {
    if (!isKeyUnit(cx.char(pos + 1)) || isKeyUnit(cx.char(pos - 1))) return -1;
    let end = pos + 1;
    while (
      isKeyUnit(cx.char(end)) ||
      (':.#$%&-+?<>~/'.includes(String.fromCharCode(cx.char(end))) && isKeyUnit(cx.char(end + 1)))
    )
      end++;
    return cx.addElement(cx.elt('Citation', pos, end));
  }
  if (next !== openBracket) return -1;
  const inside = bracketed(cx, pos, ']');
  return inside && /(^|[\s;-])-?@\w/.test(inside.text) ? cx.addElement(cx.elt('Citation', pos, inside.end)) : -1;
}

/** The text between the bracket at `pos` and the next `close`, with no other bracket in it. */
function bracketed(cx: InlineContext, pos: number, close: string): { text: string; end: number } | undefined {
  const reach = cx.slice(pos + 1, Math.min(cx.end, pos + REACH));
  const end = reach.indexOf(close);
  const text = reach.slice(0, Math.max(end, 0));
  return end < 0 || /[[{]/.test(text) ? undefined : { text, end: pos + 1 + end + 1 };
}

/** `$x$` and `$$x$$` by pandoc's rule: no space inside the opening or closing dollar, no digit after the closing one. */
function math(cx: InlineContext, next: number, pos: number): number {
  if (next !== dollar) return -1;
  const reach = cx.slice(pos, Math.min(cx.end, pos + REACH));
  const found = /^\$\$[^$]+\$\$|^\$(?![\s$])[^$]*?[^\s$\\]\$(?!\d)/.exec(reach);
  return found ? cx.addElement(cx.elt('Math', pos, pos + found[0].length)) : -1;
}

/** `{#id .class key=value}`, `{{< shortcode >}}`. */
function attributes(cx: InlineContext, next: number, pos: number): number {
  if (next !== openBrace) return -1;
  const reach = cx.slice(pos, Math.min(cx.end, pos + REACH));
  const found = /^\{\{<[^\n]*?>\}\}|^\{[^{}\n]*[#.=][^{}\n]*\}/.exec(reach);
  return found ? cx.addElement(cx.elt('Attributes', pos, pos + found[0].length)) : -1;
}

/** A line that opens or closes a fenced div: `::: {.callout-note}`. */
function fencedDiv(cx: InlineContext, next: number, pos: number): number {
  if (next !== colon || cx.char(pos + 1) !== colon || cx.char(pos + 2) !== colon) return -1;
  if (pos > cx.offset && cx.char(pos - 1) !== newline) return -1;
  let end = pos;
  while (end < cx.end && cx.char(end) !== newline) end++;
  return cx.addElement(cx.elt('Attributes', pos, end));
}

const writersMarkdown: MarkdownConfig = {
  defineNodes: [
    'Citation',
    'Math',
    'Attributes',
    { name: 'FrontMatter', block: true },
    { name: 'TooDeep', block: true },
  ],
  parseBlock: [tooDeep],
  parseInline: [
    { name: 'Citation', parse: citation, before: 'Link' },
    { name: 'Math', parse: math, before: 'Escape' },
    { name: 'Attributes', parse: attributes, before: 'Emphasis' },
    { name: 'FencedDiv', parse: fencedDiv, before: 'Emphasis' },
  ],
};

/** Parses from anywhere in a document but its start. */
export const markdown = parser.configure([GFM, Subscript, Superscript, writersMarkdown]);
/** Parses from the start of a document, where front matter may stand. */
export const markdownFromStart = markdown.configure({ parseBlock: [frontMatter] });
