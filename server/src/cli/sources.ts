import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, normalize } from 'node:path';

/** What of a folder is read; a file that is named is read whatever it is called. */
const endings = new Set(['.md', '.markdown', '.qmd', '.rmd', '.txt']);

export const STDIN = '-';

/** What could not be done with a file, in one sentence. */
export type Complain = (message: string) => void;

/** The files that were named and those of the folders that were named, each once, in that order; `-` stays. */
export async function filesOf(named: readonly string[], complain: Complain): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const name of named) {
    if (name === STDIN) files.add(STDIN);
    else if (await isFolder(name)) {
      const found = await filesBelow(name).catch(() => complain(`${name} could not be read. Check its permissions.`));
      if (found?.length === 0) complain(`${name} holds no file to check (${[...endings].join(', ')}).`);
      for (const file of found ?? []) files.add(file);
    } else files.add(normalize(name));
  }
  return [...files];
}

const isFolder = async (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Links are not followed: they may lead in circles or out of the folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      files.push(...(await filesBelow(path)));
    else if (entry.isFile() && endings.has(extname(basename(entry.name)).toLowerCase())) files.push(path);
  }
  return files;
}

/** The text of a file or of standard input, its byte order mark included. @throws Error with one sentence */
export async function readSource(file: string): Promise<string> {
  const bytes = await (file === STDIN ? readStdin() : readFile(file)).catch(() => {
    throw new Error(`${file} could not be read. Check its name and permissions.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is no UTF-8 text. Save it as UTF-8.`);
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
