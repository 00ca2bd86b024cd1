import type { Directive } from './block.ts';

const name = 'renal-lexicon-ignore';
const maxLength = 500;

/** The comments in a segment's text that silence rules on their line. */
export function readDirectives(text: string): Directive[] {
  const directives: Directive[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/<!--\s*$/.test(text.slice(Math.max(0, at - 20), at))) continue;
    const close = text.slice(at, at + maxLength).indexOf('-->');
    if (close < 0) continue;
    const rules = text.slice(at + name.length, at + close).split(/[\s,]+/);
    directives.push({ offset: at, rules: rules.filter((rule) => rule !== '') });
  }
  return directives;
}

/** The comment that silences a rule on the line it stands on. */
export const directiveComment = (rule: string): string => `<!-- ${name} ${rule} -->`;
