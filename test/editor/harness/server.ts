/** VS Code's server build on a local port: what `npm start` shows in the user's own browser, and the tests in a headless one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { endWithParent } from './orphan.ts';
import { serverFolder, verbose } from './paths.ts';
import { quietSettings } from './settings.ts';

export interface ServerOptions {
  readonly userDataDir?: string | undefined;
  readonly extensionsDir?: string | undefined;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface ServeOptions {
  /** Taken when it is free; any free one otherwise. */
  readonly port?: number;
  /** A secret the browser must show. Without one every page the user visits could reach the server, so tests alone go without. */
  readonly token?: string;
}

export interface Target {
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
  readonly openFile?: string;
  readonly extensionDevelopmentPath?: readonly string[] | undefined;
  readonly extensionTestsPath?: string | undefined;
}

export class Server {
  /** Holds all the server writes, its sockets too; gone after close(). */
  readonly scratch = mkdtempSync(join(tmpdir(), 'renal-lexicon-editor-'));
  /** Why the server ended although nobody closed it. */
  readonly died: Promise<string>;
  /** How the first extension host ended: an exit code, or the name of a signal. */
  readonly hostExit: Promise<number | string>;
  readonly #tellDeath: (why: string) => void;
  readonly #tellHostExit: (how: number | string) => void;
  readonly #children = new Set<ChildProcess>();
  readonly #folders: readonly string[];
  /** What it said last, for the report when it dies: its files are gone by then. */
  readonly #lastWords: string[] = [];
  #authority = '';
  #token: string | undefined;
  #closed = false;

  constructor({ userDataDir, extensionsDir, settings = {} }: ServerOptions = {}) {
    const userData = resolve(userDataDir ?? join(this.scratch, 'user-data'));
    const extensions = resolve(extensionsDir ?? join(this.scratch, 'extensions'));
    mkdirSync(extensions, { recursive: true });
    mergeSettings(userData, settings);
    this.#folders = [
      `--server-data-dir=${join(this.scratch, 'server')}`,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
    ];
    [this.died, this.#tellDeath] = settled<string>();
    [this.hostExit, this.#tellHostExit] = settled<number | string>();
  }

  /** Host and port, for addresses below the server's own origin. */
  get authority(): string {
    return this.#authority;
  }

  /** Runs the server's program: as the server itself, or for a command such as --list-extensions. */
  run(args: readonly string[], onLine: (line: string) => void): ChildProcess {
    const child = spawn(
      process.execPath,
      [
        ...endWithParent,
        join(serverFolder, 'out/server-main.js'),
        ...this.#folders,
        '--accept-server-license-terms',
        ...args,
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        // A process group of its own, so that close() reaches the extension hosts too.
        detached: true,
        // No gallery: otherwise it looks for extensions on the network. Its sockets belong with its other files.
        env: { ...process.env, NODE_NO_WARNINGS: '1', EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: this.scratch },
      },
    );
    this.#children.add(child);
    child.on('exit', () => this.#children.delete(child));
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
    return child;
  }

  /** Starts the server and returns when it answers. */
  async serve({ port = 0, token }: ServeOptions = {}): Promise<void> {
    const free = (await freePort(port)) ?? (await freePort(0));
    this.#authority = `127.0.0.1:${free}`;
    this.#token = token;
    const server = this.run(
      [
        '--host=127.0.0.1',
        `--port=${free}`,
        token ? `--connection-token=${token}` : '--without-connection-token',
        // Without it the workbench takes no extension under development from the address, and reports no test results.
        '--enable-smoke-test-driver',
        '--disable-telemetry',
        '--disable-workspace-trust',
        '--disable-experiments',
        '--disable-getting-started-override',
      ],
      (line) => {
        if (this.#lastWords.push(line) > 20) this.#lastWords.shift();
        if (verbose) console.error(`[server] ${line}`);
        const [, code, signal] = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(line) ?? [];
        if (code && signal) this.#tellHostExit(signal === 'null' ? Number(code) : signal);
      },
    );
    server.on('exit', (code) => this.tellDeath(this.#report(`the server ended (exit ${code})`)));
    await this.#answers(server);
  }

  /** The local address which opens a folder with the extensions under development. */
  url({ folder, workspace, openFile, extensionDevelopmentPath = [], extensionTestsPath }: Target): string {
    const query = new URLSearchParams();
    if (this.#token) query.set('tkn', this.#token);
    if (workspace) query.set('workspace', resolve(workspace));
    else if (folder) query.set('folder', resolve(folder));
    else query.set('ew', 'true');
    const payload = extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', this.#uri(path)]);
    if (extensionTestsPath) payload.push(['extensionTestsPath', this.#uri(extensionTestsPath)]);
    if (openFile) payload.push(['openFile', this.#uri(openFile)]);
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `http://${this.#authority}/?${query.toString()}`;
  }

  /** Makes known that the editor is of no more use; nothing that happens after close() counts. */
  tellDeath(why: string): void {
    if (!this.#closed) this.#tellDeath(why);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      for (const child of this.#children) killGroup(child, signal);
      const end = Date.now() + 2000;
      while (this.#children.size > 0 && Date.now() < end) await delay(20);
    }
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }

  #uri(path: string): string {
    const isUri = /^[a-z][\w+.-]+:\/\//i.test(path);
    return isUri ? path : `vscode-remote://${this.#authority}${encodeURI(resolve(path))}`;
  }

  async #answers(server: ChildProcess): Promise<void> {
    const end = Date.now() + 60_000;
    while (Date.now() < end && server.exitCode === null) {
      const answer = await fetch(`http://${this.#authority}/version`).catch(() => undefined);
      if (answer?.ok) return;
      await delay(50);
    }
    throw new Error(this.#report('the VS Code server did not start'));
  }

  #report(what: string): string {
    return [`${what}; it said last:`, ...this.#lastWords].join('\n  ');
  }
}

/** The user's own settings in that profile stand above the quiet ones, those of this run above both. */
function mergeSettings(userDataDir: string, settings: Readonly<Record<string, unknown>>): void {
  const file = join(userDataDir, 'User/settings.json');
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  const present = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...present, ...settings }, undefined, 2));
}

/** The port when it can be listened on (0: one that the system chooses), otherwise nothing. */
async function freePort(wished: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(undefined));
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function settled<T>(): [Promise<T>, (value: T) => void] {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => (settle = done));
  return [promise, settle];
}
