import type { Style } from '../../lexicon/data/style.ts';
import type { BlockAnalysis } from '../../match/analysis.ts';
import type { PValue } from '../../notation/p-value.ts';
import { isSentenceStart } from '../context/contexts.ts';
import { withPoint } from './house-style.ts';
import type { Span } from '../rule.ts';

/** A piece of a P value and how a style writes it. */
export interface Piece extends Span {
  readonly kind: 'letter' | 'noun' | 'comparison' | 'number';
  readonly text: string;
}

/** The pieces of a P value that a style has a form for, in the order of the text. */
export function piecesOf(analysis: BlockAnalysis, p: PValue, style: Style): Piece[] {
  const { text } = analysis.block;
  const { letter, spaces } = style.pValue;
  const { noun, comparison, number } = p;
  const pieces: Piece[] = [];
  // "P values" may open a sentence in a style whose letter is small.
  if (letter !== 'any' && !(letter === 'p' && noun && isSentenceStart(analysis, noun)))
    pieces.push({ kind: 'letter', ...p.letter, text: letter });
  if (noun && letter !== 'any') {
    const word = text.slice(p.letter.end, noun.end).replace(/^[-‐‑]?(?=v)/, ' ');
    pieces.push({ kind: 'noun', start: p.letter.end, end: noun.end, text: word });
  }
  if (comparison && spaces !== 'any') pieces.push(comparisonAsIn(text, comparison, spaces));
  if (number)
    pieces.push({
      kind: 'number',
      start: number.start,
      end: number.end,
      text: numberAsIn(style, text.slice(number.start, number.end)),
    });
  return pieces;
}

function comparisonAsIn(text: string, sign: Span, spaces: boolean): Piece {
  let { start, end } = sign;
  while (/\s/.test(text.charAt(start - 1))) start--;
  while (/\s/.test(text.charAt(end))) end++;
  const written = text.slice(start, end);
  const isRight = spaces ? /^\s\S+\s$/.test(written) : !/\s/.test(written);
  const fresh = isRight ? written : spaces ? ` ${written.trim()} ` : written.trim();
  return { kind: 'comparison', start, end, text: fresh };
}

/** A number between 0 and 1 as the style prints a P value; its digits stay. */
export function numberAsIn(style: Style, written: string): string {
  const { leadingZero } = style.pValue;
  const pointed = withPoint(style, written);
  if (leadingZero === 'any') return pointed;
  return leadingZero ? pointed.replace(/^(?=[.·])/, '0') : pointed.replace(/^0(?=[.·])/, '');
}

/** The text of a span with pieces put in place of what stands there. */
export function withPieces(text: string, { start, end }: Span, pieces: readonly Piece[]): string {
  let at = start;
  const parts: string[] = [];
  for (const piece of pieces) {
    parts.push(text.slice(at, piece.start), piece.text);
    at = piece.end;
  }
  return parts.join('') + text.slice(at, end);
}
