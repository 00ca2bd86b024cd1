import type { Directive, DirectiveScope } from './block.ts';

/** The name of our comments, and the key of the front matter that silences rules in the whole document. */
export const ignoreName = 'renal-lexicon-ignore';

const endings: Readonly<Record<DirectiveScope, string>> = {
  line: '',
  next: '-next',
  start: '-start',
  end: '-end',
  file: '-file',
};
const scopes = new Map(Object.entries(endings).map(([scope, ending]) => [ending, scope as DirectiveScope]));

const comment = /^<!--\s*renal-lexicon-ignore(-[a-z]+)?(?:[\s,:]([^>]{0,400}?))?-->$/;

/**
 * What an HTML comment (`<!-- ... -->`) says to us, if it does. What stands behind a colon is the writer's reason.
 *
 * @param offset of the comment in its segment
 */
export function readDirective(source: string, offset: number): Directive | undefined {
  const found = comment.exec(source.trim());
  if (!found) return undefined;
  const scope = scopes.get(found[1] ?? '');
  const [names = ''] = (found[2] ?? '').split(':');
  return { offset, length: source.length, ...(scope && { scope }), rules: wordsOf(names) };
}

/** The rules that a front matter value names (`[a, b]`, `a, b`); none for `all`, undefined where it says nothing. */
export function readIgnoredRules(value: string): readonly string[] | undefined {
  const names = wordsOf(value.replace(/[[\]'"]/g, ' '));
  if (names.length === 0) return undefined;
  return names.includes('all') || names.includes('true') ? [] : names;
}

/** The comment that silences a rule in a scope. */
export const directiveComment = (rule: string, scope: DirectiveScope = 'line'): string =>
  `<!-- ${ignoreName}${endings[scope]} ${rule} -->`;

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');
