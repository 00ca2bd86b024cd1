import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a text in place of a file's, all of it or nothing: it is written beside the file and then takes its name. A link
 * stays one. @throws Error with one sentence
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    const path = await realpath(file);
    await access(path, constants.W_OK);
    const { mode } = await stat(path);
    await replace(path, text, mode & 0o777);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`${file} could not be written and is as it was (${code}). Check its permissions.`);
  }
}

async function replace(path: string, text: string, mode: number): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = await open(fresh, 'wx', mode);
    try {
      await handle.writeFile(text);
      // The umask may have taken from the mode.
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
