import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import type { Rule } from '../server/src/rules/rule.ts';
import { severities } from '../server/src/rules/severity.ts';

/**
 * Writes registry.ts and pages.ts of server/src/rules, the rules' settings in package.json and the README's table of rules from the
 * rule pages: a rule is its `<id>.ts` and `<id>.md` and is named nowhere else. `--check` only tells whether all are up to
 * date (exit 1 when not).
 */
const folder = resolve(import.meta.dirname, '../server/src/rules');
const target = resolve(folder, 'registry.ts');

interface Page {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly scope: 'block' | 'document';
}

const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

async function readPage(path: string): Promise<Page> {
  const [, head = ''] = readFileSync(path, 'utf8').split('---\n');
  const id = basename(path, '.md');
  const { severity, title } = parse(head) as { severity: string; title: string };
  const rules = (await import(resolve(folder, `${id}.ts`))) as Record<string, Rule | undefined>;
  const rule = rules[camel(id)];
  if (rule?.id !== id) throw new Error(`${id}.ts exports no rule "${camel(id)}" of that id. Name it so.`);
  return { id, severity, title, scope: 'checkDocument' in rule ? 'document' : 'block' };
}

const pages = await Promise.all(globSync(resolve(folder, '*.md')).sort().map(readPage));
const list = (scope: Page['scope']) =>
  pages
    .filter((page) => page.scope === scope)
    .map((page) => camel(page.id))
    .join(', ');

const source = `// Generated from the rule pages by scripts/generate-rules.ts. Do not edit.
${pages.map(({ id }) => `import { ${camel(id)} } from './${id}.ts';`).join('\n')}
import type { BlockRule, DocumentRule } from './rule.ts';

export const blockRules: readonly BlockRule[] = [${list('block')}];
export const documentRules: readonly DocumentRule[] = [${list('document')}];
`;

const pagesTarget = resolve(folder, 'pages.ts');
const pagesSource = `// Generated from the rule pages by scripts/generate-rules.ts. Do not edit.
import type { Severity } from './severity.ts';

export interface RulePage {
  readonly title: string;
  /** What it is shown as unless the settings say otherwise. */
  readonly severity: Severity;
}

/** What there is to know of the rules without loading them. */
export const rulePages: ReadonlyMap<string, RulePage> = new Map([
${pages.map(({ id, title, severity }) => `  ['${id}', { title: ${JSON.stringify(title)}, severity: '${severity}' }],`).join('\n')}
]);
`;

const manifest = resolve(import.meta.dirname, '../package.json');

/** The settings offer each rule by name: package.json with `renalLexicon.rules` filled in. */
function manifestWithRules(): string {
  const data = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  data.contributes.configuration.properties['renalLexicon.rules'].properties = Object.fromEntries(
    pages.map(({ id, title, severity }) => [
      id,
      { type: 'string', enum: severities, description: `${title}. Unless set: ${severity}.` },
    ]),
  );
  return JSON.stringify(data);
}

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: { readonly 'renalLexicon.rules': { properties: unknown } } };
  };
}

const readme = resolve(import.meta.dirname, '../README.md');
const marked = /<!-- rules -->[^]*<!-- \/rules -->/;

function readmeWithRules(): string {
  const text = readFileSync(readme, 'utf8');
  if (!marked.test(text)) throw new Error('README.md has no "<!-- rules -->…<!-- /rules -->" to fill in.');
  const rows = pages.map(
    ({ id, title, severity }) => `| [${id}](server/src/rules/${id}.md) | ${title} | ${severity} |`,
  );
  const table = ['| rule | what it finds | severity |', '| --- | --- | --- |', ...rows].join('\n');
  return text.replace(marked, () => `<!-- rules -->\n\n${table}\n\n<!-- /rules -->`);
}

for (const [path, content] of [
  [target, source],
  [pagesTarget, pagesSource],
  [manifest, manifestWithRules()],
  [readme, readmeWithRules()],
] as const) {
  // Markdown is laid out by hand.
  const formatted = path.endsWith('.md')
    ? content
    : await format(content, { ...(await resolveConfig(path)), filepath: path });
  if (!process.argv.includes('--check')) writeFileSync(path, formatted);
  else if (readFileSync(path, 'utf8') !== formatted) {
    console.error(`${basename(path)} is out of date. Run "npm run generate".`);
    process.exitCode = 1;
  }
}
console.log(`${pages.length} rules`);
