import type { Tree, TreeCursor } from '@lezer/common';
import type { Block, BlockKind, Directive, Heading, Segment, SourceStretch } from './block.ts';
import { decodeEntity } from './entities.ts';
import { readDirective } from './directives.ts';
import { readFrontMatter } from './front-matter.ts';
import { ItalicsReader } from './italics.ts';
import { markdown, markdownFromStart } from './markdown-syntax.ts';
import { ProjectionBuilder } from './projection.ts';

/** What is done with a node: `block` begins a block, `drop` leaves markup out, `mask` hides what is no prose. */
const actions: Readonly<Record<string, 'block' | 'drop' | 'mask' | 'escape' | 'entity' | 'tag'>> = {
  Paragraph: 'block',
  TableCell: 'block',
  Task: 'block',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`ATXHeading${n}`, 'block'])),
  SetextHeading1: 'block',
  SetextHeading2: 'block',
  EmphasisMark: 'drop',
  HeaderMark: 'drop',
  QuoteMark: 'drop',
  TaskMarker: 'drop',
  LinkMark: 'drop',
  LinkTitle: 'drop',
  LinkLabel: 'drop',
  StrikethroughMark: 'drop',
  SubscriptMark: 'drop',
  SuperscriptMark: 'drop',
  Comment: 'drop',
  Attributes: 'drop',
  HTMLTag: 'tag',
  ProcessingInstruction: 'drop',
  URL: 'mask',
  Autolink: 'mask',
  InlineCode: 'mask',
  Citation: 'mask',
  Math: 'mask',
  Escape: 'escape',
  HardBreak: 'escape',
  Entity: 'entity',
};

/** Markdown (CommonMark and GFM with pandoc's and Quarto's additions) into segments. */
export function parseMarkdown(text: string, atStart: boolean): Segment[] {
  const tree = (atStart ? markdownFromStart : markdown).parse(text);
  const starts = segmentStarts(tree, text);
  const cursor = tree.cursor();
  let more = cursor.firstChild();
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const reader = new SegmentReader(text, start);
    while (more && cursor.from < end) more = reader.read(cursor);
    return reader.finish(end);
  });
}

/** Each top-level node begins a segment at the start of its line; the first one also takes what stands before. */
function segmentStarts(tree: Tree, text: string): number[] {
  const starts: number[] = [];
  const cursor = tree.cursor();
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    const lineStart = starts.length === 0 ? 0 : text.lastIndexOf('\n', cursor.from - 1) + 1;
    if (lineStart > (starts.at(-1) ?? -1)) starts.push(lineStart);
  }
  return starts.length === 0 && text !== '' ? [0] : starts;
}

/** The address in `[text](address)` is not read between the words around it; one that stands in the text is. */
const isLinkTarget = ({ name, node }: TreeCursor): boolean =>
  name === 'URL' && /^(Link|Image)$/.test(node.parent?.name ?? '');

class SegmentReader {
  readonly #source: string;
  readonly #start: number;
  readonly #blocks: Block[] = [];
  readonly #directives: Directive[] = [];
  #heading: Heading | undefined;
  #frontMatter: Readonly<Record<string, string>> | undefined;
  #quoteEnd = -1;
  #itemEnd = -1;

  constructor(text: string, start: number) {
    this.#source = text;
    this.#start = start;
  }

  /** Reads the node under the cursor and moves on in document order; false at the end of the document. */
  read(cursor: TreeCursor): boolean {
    const { name, from, to } = cursor;
    if (name === 'Blockquote') this.#quoteEnd = to;
    if (name === 'ListItem') this.#itemEnd = to;
    if (name === 'CommentBlock') this.#noteDirective(from, to);
    if (name === 'FrontMatter') this.#frontMatter = readFrontMatter(this.#source.slice(from, to));
    return actions[name] === 'block' ? this.#readBlock(cursor, name, from, to) : cursor.next();
  }

  finish(end: number): Segment {
    return {
      length: end - this.#start,
      blocks: this.#blocks,
      directives: this.#directives,
      ...(this.#heading && { heading: this.#heading }),
      ...(this.#frontMatter && { frontMatter: this.#frontMatter }),
    };
  }

  #readBlock(cursor: TreeCursor, name: string, from: number, to: number): boolean {
    const builder = new ProjectionBuilder(this.#source, this.#start);
    const italics = new ItalicsReader(this.#start);
    let at = from;
    let more = cursor.next();
    while (more && cursor.from < to) {
      const action = isLinkTarget(cursor) ? 'drop' : actions[cursor.name];
      if (cursor.name === 'Emphasis') italics.add(cursor.from, cursor.to);
      else if (action === 'tag') italics.readTag(this.#source.slice(cursor.from, cursor.to), cursor);
      if (action === undefined || action === 'block') {
        more = cursor.next();
        continue;
      }
      builder.keep(at, cursor.from);
      this.#apply(action, builder, cursor);
      if (cursor.name === 'Comment') this.#noteDirective(cursor.from, cursor.to);
      at = cursor.to;
      more = cursor.next(false);
    }
    builder.keep(at, to);
    this.#addBlock(builder, name, from, italics.stretches);
    return more;
  }

  #apply(
    action: 'drop' | 'mask' | 'escape' | 'entity' | 'tag',
    builder: ProjectionBuilder,
    { from, to }: TreeCursor,
  ): void {
    const text = this.#source.slice(from, to);
    if (action === 'mask') builder.mask(from, to);
    else if (action === 'entity') builder.replace(decodeEntity(text), from, to);
    else if (action === 'escape') builder.replace(/\s/.test(text) ? ' ' : text.slice(1), from, to);
    else if (action === 'tag' && /^<br/i.test(text)) builder.replace(' ', from, to);
  }

  #noteDirective(from: number, to: number): void {
    const directive = readDirective(this.#source.slice(from, to), from - this.#start);
    if (directive) this.#directives.push(directive);
  }

  #addBlock(builder: ProjectionBuilder, name: string, from: number, italics: readonly SourceStretch[]): void {
    const level = /Heading(\d)$/.exec(name)?.[1];
    const kind: BlockKind = level
      ? 'heading'
      : name === 'TableCell'
        ? 'cell'
        : from < this.#itemEnd
          ? 'item'
          : 'paragraph';
    const block = builder.build(kind, from < this.#quoteEnd);
    if (!block) return;
    this.#blocks.push({ ...block, italics });
    if (level) this.#heading ??= { level: Number(level), text: block.text.trim() };
  }
}
