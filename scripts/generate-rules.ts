import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

/**
 * Writes server/src/rules/registry.ts from the rule pages: a rule is its `<id>.ts` and `<id>.md` and is named nowhere
 * else. `--check` only tells whether the file is up to date (exit 1 when it is not).
 */
const folder = resolve(import.meta.dirname, '../server/src/rules');
const target = resolve(folder, 'registry.ts');

interface Page {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly scope: 'block' | 'document';
}

const pages: Page[] = globSync(resolve(folder, '*.md'))
  .sort()
  .map((path) => {
    const [, head = ''] = readFileSync(path, 'utf8').split('---\n');
    const id = basename(path, '.md');
    const { severity, title } = parse(head) as { severity: string; title: string };
    const scope = readFileSync(resolve(folder, `${id}.ts`), 'utf8').includes('checkDocument(') ? 'document' : 'block';
    return { id, severity, title, scope };
  });

const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const list = (scope: Page['scope']) => pages.filter((page) => page.scope === scope).map((page) => camel(page.id)).join(', ');

const source = `// Generated from the rule pages by scripts/generate-rules.ts. Do not edit.
${pages.map(({ id }) => `import { ${camel(id)} } from './${id}.ts';`).join('\n')}
import type { BlockRule, DocumentRule } from './rule.ts';
import type { Severity } from './severity.ts';

export const blockRules: readonly BlockRule[] = [${list('block')}];
export const documentRules: readonly DocumentRule[] = [${list('document')}];

export interface RulePage {
  readonly title: string;
  /** What it is shown as unless the settings say otherwise. */
  readonly severity: Severity;
}

export const rulePages: ReadonlyMap<string, RulePage> = new Map([
${pages.map(({ id, title, severity }) => `  ['${id}', { title: ${JSON.stringify(title)}, severity: '${severity}' }],`).join('\n')}
]);
`;

const formatted = await format(source, { ...(await resolveConfig(target)), filepath: target });
if (process.argv.includes('--check')) {
  const upToDate = readFileSync(target, 'utf8') === formatted;
  if (!upToDate) console.error('server/src/rules/registry.ts is out of date. Run "npm run generate".');
  process.exitCode = upToDate ? 0 : 1;
} else {
  writeFileSync(target, formatted);
  console.log(`${pages.length} rules`);
}
