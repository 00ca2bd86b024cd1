import type { Block, Segment } from '../text/block.ts';
import { sentencesOf, type Stretch } from '../text/sentences.ts';
import { tokenize, type Tokens } from '../text/tokens.ts';
import type { Matcher, Occurrence } from './matcher.ts';

/** A block with all that the lexicon finds in it; depends on the block's own text alone. */
export interface BlockAnalysis {
  readonly block: Block;
  readonly tokens: Tokens;
  readonly occurrences: readonly Occurrence[];
  /** Found when first asked for. */
  readonly sentences: readonly Stretch[];
}

export interface SegmentAnalysis {
  readonly segment: Segment;
  readonly blocks: readonly BlockAnalysis[];
}

export function analyse(segment: Segment, matcher: Matcher): SegmentAnalysis {
  return { segment, blocks: segment.blocks.map((block) => analyseBlock(block, matcher)) };
}

function analyseBlock(block: Block, matcher: Matcher): BlockAnalysis {
  const tokens = tokenize(block.text);
  let sentences: readonly Stretch[] | undefined;
  return {
    block,
    tokens,
    occurrences: matcher.scan(block.text, tokens),
    get sentences() {
      return (sentences ??= sentencesOf(block.text));
    },
  };
}
