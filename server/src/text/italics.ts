import type { SourceStretch } from './block.ts';

const none: readonly SourceStretch[] = [];

/** Collects what one block sets in italics: Markdown's emphasis, and HTML's `<i>` and `<em>`. */
export class ItalicsReader {
  readonly #origin: number;
  #stretches: SourceStretch[] | undefined;
  #open = -1;

  /** @param origin where the block's segment starts; offsets count from there */
  constructor(origin: number) {
    this.#origin = origin;
  }

  /** Most blocks have none, and all of those share one list. */
  get stretches(): readonly SourceStretch[] {
    return this.#stretches ?? none;
  }

  add(start: number, end: number): void {
    (this.#stretches ??= []).push({ start: start - this.#origin, end: end - this.#origin });
  }

  readTag(tag: string, { from, to }: { readonly from: number; readonly to: number }): void {
    if (/^<(i|em)[\s>]/i.test(tag)) this.#open = to;
    else if (this.#open >= 0 && /^<\/(i|em)\s*>/i.test(tag)) {
      this.add(this.#open, from);
      this.#open = -1;
    }
  }
}

/** True where a stretch of the source, as a block's map gives it, lies within one of those in italics. */
export function isWithin(italics: readonly SourceStretch[], { start, end }: SourceStretch): boolean {
  let low = 0;
  let high = italics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((italics[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // Italics hardly ever stand in italics, so the one that begins last before the stretch is the one to ask.
  return (italics[low - 1]?.end ?? -1) >= end;
}
