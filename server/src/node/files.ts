import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ProjectFile, ProjectReader } from '../project/files.ts';

const maxBytes = 1_000_000;
const maxFiles = 2_000;

/** The bundle beside this one that understands a project's files. */
export const loadReader = (): Promise<ProjectReader> => import('../project-reader.ts');

/**
 * The YAML files in a folder and below it. Only regular files within the folder are read: it may not be a link itself,
 * nothing is followed out of it, no devices, none above 1 MB, 2,000 at most.
 */
export async function readYamlFolder(uri: string): Promise<ProjectFile[]> {
  const folder = pathOf(uri);
  const root = await rootOf(folder);
  if (folder === undefined || root === undefined) return [];
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const names = entries
    .filter((entry) => /\.ya?ml$/.test(entry))
    .sort()
    .slice(0, maxFiles);
  return Promise.all(names.map((name) => readProjectFile(join(folder, name), root)));
}

/** One file right in a folder, by the same rules; its text is undefined where there is none. */
export async function readYamlFile(uri: string): Promise<ProjectFile> {
  const path = pathOf(uri);
  const root = await rootOf(path && dirname(path));
  return path === undefined || root === undefined ? { uri, text: undefined } : readProjectFile(path, root);
}

/** A folder's real path; undefined where it is none, or a link to one. */
async function rootOf(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const stat = await lstat(folder).catch(() => undefined);
  return stat?.isDirectory() ? realpath(folder) : undefined;
}

async function readProjectFile(path: string, root: string): Promise<ProjectFile> {
  const uri = pathToFileURL(path).href;
  const refuse = (problem: string): ProjectFile => ({ uri, text: undefined, problem });
  try {
    const stat = await lstat(path);
    if (!isWithin(root, await realpath(path)))
      return refuse('lies outside the project folder and is not read. Put the file itself here.');
    if (!stat.isFile()) return refuse('is no regular file and is not read. Put a file here.');
    if (stat.size > maxBytes) return refuse(`has ${stat.size} bytes and is not read. Keep it below ${maxBytes}.`);
    return { uri, text: await readText(path) };
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return absent ? { uri, text: undefined } : refuse('could not be read. Check its permissions.');
  }
}

const isWithin = (root: string, path: string): boolean => path.startsWith(root + sep);

/** Without a byte order mark. */
const readText = async (path: string): Promise<string> => (await readFile(path, 'utf8')).replace(/^\ufeff/, '');

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
