/**
 * How a word sounds, roughly: medical words are misspelt by ear ("nefrectomy", "metastesis"). Letters that sound alike
 * become one, doubled letters single. Works on folded text; spaces stay, so that a beginning stays a beginning.
 */
export function soundKey(text: string): string {
  return text
    .replace(/ph/g, 'f')
    .replace(/rh/g, 'r')
    .replace(/[ao]e/g, 'e')
    .replace(/y/g, 'i')
    .replace(/x/g, 'ks')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/our(?=$| |s)/g, 'or')
    .replace(/([a-z])\1+/g, '$1');
}
