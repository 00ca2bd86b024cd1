/** What a person reads: the page draws spaces as non-breaking ones, and icons as characters of the private use area. */
export function spaced(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\ue000-\uf8ff]/g, '')
    .trim();
}
