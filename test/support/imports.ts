import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { root } from './knowledge.ts';

/** An import as it stands in a source file; type imports, re-exports and dynamic ones too. */
export interface Import {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** As written. */
  readonly specifier: string;
  /** The path from the root of a file of ours. */
  readonly target: string | undefined;
}

const statement = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/gm;

export const pathOf = (file: string): string => relative(root, file).split(sep).join('/');

/** The source files under folders of the project, as paths from its root. */
export const sourcesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    globSync(join(root, folder, '**/*.ts'))
      .map(pathOf)
      .sort(),
  );

export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...text.matchAll(statement)].map(([, , specifier = '']) => ({
    file,
    specifier,
    target: specifier.startsWith('.') ? pathOf(resolve(root, dirname(file), specifier)) : undefined,
  }));
}

/** The circles in a graph of imports, each as the path around. */
export function circles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) if (target) targets.set(file, [...(targets.get(file) ?? []), target]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].map((f) => posix.basename(f)).join(' > '));
    if (trail.includes(file) || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
} // prettier-ignore
