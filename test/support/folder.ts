import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test, gone when the test is (`using folder = new Folder({...})`). */
export class Folder implements Disposable {
  readonly path: string;

  /** @param files contents by path, `/` between its parts */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.path = mkdtempSync(join(tmpdir(), 'renal-lexicon-test-'));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  /** @returns the file's full path */
  write(path: string, content: string | Uint8Array): string {
    const file = this.join(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  remove(path: string): void {
    rmSync(this.join(path), { recursive: true });
  }

  join(path: string): string {
    return join(this.path, path);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
