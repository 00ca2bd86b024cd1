import type { Block, Segment } from '../text/block.ts';
import { tokenize, type Tokens } from '../text/tokens.ts';
import type { Matcher, Occurrence } from './matcher.ts';

/** A block with all that the lexicon finds in it; depends on the block's own text alone. */
export interface BlockAnalysis {
  readonly block: Block;
  readonly tokens: Tokens;
  readonly occurrences: readonly Occurrence[];
}

export interface SegmentAnalysis {
  readonly segment: Segment;
  readonly blocks: readonly BlockAnalysis[];
}

export function analyse(segment: Segment, matcher: Matcher): SegmentAnalysis {
  const blocks = segment.blocks.map((block) => {
    const tokens = tokenize(block.text);
    return { block, tokens, occurrences: matcher.scan(block.text, tokens) };
  });
  return { segment, blocks };
}
