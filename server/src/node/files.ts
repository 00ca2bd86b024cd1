import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ProjectFile } from '../lsp/host.ts';

const maxBytes = 1_000_000;
const maxFiles = 2_000;

/**
 * The YAML files in a folder and below it. Only regular files within the folder's real path are read: no links out of
 * it, no devices, none above 1 MB, 2,000 at most.
 */
export async function readYamlFolder(uri: string): Promise<ProjectFile[]> {
  const folder = pathOf(uri);
  const root = folder && (await realpath(folder).catch(() => undefined));
  if (folder === undefined || root === undefined) return [];
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = entries
    .filter((entry) => /\.ya?ml$/.test(entry))
    .sort()
    .slice(0, maxFiles);
  return Promise.all(paths.map((path) => readProjectFile(join(folder, path), root)));
}

async function readProjectFile(path: string, root: string): Promise<ProjectFile> {
  const uri = pathToFileURL(path).href;
  try {
    const [stat, real] = [await lstat(path), await realpath(path)];
    if (!real.startsWith(root + sep))
      return {
        uri,
        text: undefined,
        problem: 'lies outside the project folder and is not read. Put the file itself here.',
      };
    if (!stat.isFile())
      return { uri, text: undefined, problem: 'is no regular file and is not read. Put a file here.' };
    if (stat.size > maxBytes)
      return { uri, text: undefined, problem: `has ${stat.size} bytes and is not read. Keep it below ${maxBytes}.` };
    return { uri, text: await readText(path) };
  } catch {
    return { uri, text: undefined, problem: 'could not be read. Check its permissions.' };
  }
}

/** A file's text without a byte order mark; undefined where it cannot be read. */
export async function readFileAt(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  return path === undefined ? undefined : readText(path).catch(() => undefined);
}

const readText = async (path: string): Promise<string> => (await readFile(path, 'utf8')).replace(/^\ufeff/, '');

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
