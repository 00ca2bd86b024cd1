import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { frozen } from './frozen.ts';

const uri = 'file:///bench/document.md';

/** A language server of one's own over stdio with one document, as an editor without pulled diagnostics drives it. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly connection: ProtocolConnection;
  #version = 0;
  #diagnosed = new Map<number, () => void>();

  constructor(name: keyof typeof frozen.servers, { probe = false } = {}) {
    const preload = probe ? ['--expose-gc', '--import', frozen.memoryProbe] : [];
    this.#child = spawn(process.execPath, [...preload, frozen.servers[name], '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', ...(probe ? ['ipc' as const] : [])],
    });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => {
      this.#diagnosed.get(version ?? -1)?.();
    });
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  }

  /** Until the findings of the document are in. */
  async open(text: string): Promise<void> {
    await this.connection.sendNotification('initialized', {});
    const done = this.#diagnosedAt(++this.#version);
    const textDocument = { uri, languageId: 'markdown', version: this.#version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    await done;
  }

  /** Until the findings of the document with this change in it are in. */
  async change(line: number, from: number, to: number, text: string): Promise<void> {
    const done = this.#diagnosedAt(++this.#version);
    const range = { start: { line, character: from }, end: { line, character: to } };
    const textDocument = { uri, version: this.#version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text }],
    });
    await done;
  }

  async ask(request: 'textDocument/hover' | 'textDocument/completion', line: number, character: number): Promise<void> {
    await this.connection.sendRequest(request, { textDocument: { uri }, position: { line, character } });
  }

  /** CPU time of the server so far in milliseconds; undefined where the system does not tell. */
  cpu(): number | undefined {
    try {
      const tasks = `/proc/${this.#child.pid}/task`;
      const nanoseconds = (task: string) => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]);
      return readdirSync(tasks).reduce((sum, task) => sum + nanoseconds(task), 0) / 1e6;
    } catch {
      return undefined;
    }
  }

  /** Memory in MB once garbage is collected; the server must have been started with its probe. */
  async memory(): Promise<{ readonly rss: number; readonly heapUsed: number }> {
    const answer = once(this.#child, 'message');
    this.#child.send('memory');
    const [{ rss, heapUsed }] = (await answer) as [NodeJS.MemoryUsage];
    return { rss: rss / 1e6, heapUsed: heapUsed / 1e6 };
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
  }

  #diagnosedAt(version: number): Promise<void> {
    return new Promise((done) => {
      this.#diagnosed.set(version, () => {
        this.#diagnosed.delete(version);
        done();
      });
    });
  }
}
