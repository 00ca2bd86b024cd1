import type { Directive } from './block.ts';

const name = 'renal-lexicon-ignore';

/** What an HTML comment (`<!-- ... -->`) says to us, if it does. @param offset of the comment in its segment */
export function readDirective(comment: string, offset: number): Directive | undefined {
  const [, rules] = /^<!--\s*renal-lexicon-ignore\b([^>]{0,400}?)-->$/.exec(comment.trim()) ?? [];
  return rules === undefined ? undefined : { offset, rules: rules.split(/[\s,]+/).filter((rule) => rule !== '') };
}

/** The comment that silences a rule on the line it stands on. */
export const directiveComment = (rule: string): string => `<!-- ${name} ${rule} -->`;
