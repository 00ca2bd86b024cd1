import type { TextEdit } from './report.ts';

/** Applies edits to a text; none may overlap another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

const inOrder = (edits: readonly TextEdit[]) => [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** How far the edits move a place that none of them covers. */
export const shiftAt = (place: number, edits: readonly TextEdit[]): number =>
  edits.reduce((sum, { start, end, text }) => (end <= place ? sum + text.length - (end - start) : sum), 0);

/**
 * One list of edits that does what two do, one after the other.
 *
 * @param first edits of a text
 * @param text what these have made of it
 * @param second edits of that
 */
export function composed(first: readonly TextEdit[], text: string, second: readonly TextEdit[]): TextEdit[] {
  const firstPlaces = placesAfter(first);
  const clusters: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder([...firstPlaces, ...second])) {
    const last = clusters.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else clusters.push({ start, end });
  }
  const back = firstPlaces.map(({ start, end, removed }) => ({ start, end, text: ' '.repeat(removed) }));
  return clusters.map(({ start, end }) => {
    const within = second.filter((edit) => edit.start >= start && edit.end <= end);
    const fresh = applyEdits(
      text.slice(start, end),
      within.map((e) => ({ ...e, start: e.start - start, end: e.end - start })),
    );
    return { start: start + shiftBefore(start, back), end: end + shiftAt(end, back), text: fresh };
  });
}

/** A cluster's start lies before the edits that begin there. */
const shiftBefore = (place: number, edits: readonly TextEdit[]): number =>
  shiftAt(
    place,
    edits.filter(({ start }) => start < place),
  );

/** Where edits have left their own text, and how much they have taken away. */
function placesAfter(edits: readonly TextEdit[]): (TextEdit & { readonly removed: number })[] {
  let shift = 0;
  return inOrder(edits).map(({ start, end, text }) => {
    const place = { start: start + shift, end: start + shift + text.length, text, removed: end - start };
    shift += text.length - (end - start);
    return place;
  });
}
