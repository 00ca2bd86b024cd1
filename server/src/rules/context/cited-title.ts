import type { BlockAnalysis } from '../../match/analysis.ts';
import { isCitedWork } from './contexts.ts';
import type { Span } from '../rule.ts';

const reach = 250;
// "Motzer RJ, Hutson TE: " or "Motzer RJ, et al. ", and then the title up to the next full stop.
const authors = /\p{Lu}[\p{L}'’-]{1,30} \p{Lu}{1,3}, (?:et al|\p{Lu}[\p{L}'’-]{1,30} \p{Lu}{1,3})[:.,] [^.?!]{0,200}$/u;

/** True in the title of a cited work, known by the volume and page behind it or by the authors before it. */
export const isCitedTitle = (analysis: BlockAnalysis, span: Span): boolean =>
  isCitedWork(analysis, span) || authors.test(analysis.block.text.slice(Math.max(0, span.start - reach), span.start));
