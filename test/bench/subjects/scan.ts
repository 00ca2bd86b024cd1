import { Knowledge, Lexicon } from '../../../server/src/engine.ts';
import { parseMarkdown } from '../../../server/src/text/markdown.ts';
import { tokenize } from '../../../server/src/text/tokens.ts';
import { documentOf, lexiconFile, warmUpDocument } from '../fixtures.ts';
import { repeat, timed, type Sample } from '../sample.ts';

const samples = 8;
const warmUps = 10;

/** Finding all terms in text that is parsed already: the tokeniser and the matcher, block by block. */
export function measure(): Sample[] {
  const file = lexiconFile();
  const { matcher } = new Knowledge(new Lexicon(file));
  const scan = (blocks: readonly string[]) => {
    for (const block of blocks) matcher.scan(block, tokenize(block));
  };
  const warm = blocksOf(warmUpDocument(file));
  for (let i = 0; i < warmUps; i++) scan(warm);
  const blocks = blocksOf(documentOf(file, '1MB'));
  return repeat(samples, () => ({ metric: 'scan', role: 'subject', ...timed(() => scan(blocks)) }));
}

/** The texts of a document's blocks; the floor reads the same ones. */
export const blocksOf = (text: string): string[] =>
  parseMarkdown(text, true).flatMap(({ blocks }) => blocks.map((block) => block.text));
