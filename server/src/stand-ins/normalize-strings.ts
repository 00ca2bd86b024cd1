/** Takes the place of the package `normalize-strings` in what ships: that one carries no licence text. */
export default function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
