#!/usr/bin/env node
/**
 * Opens the sample article in VS Code with the extension loaded: in the desktop's when `code` is on the PATH,
 * otherwise in the VS Code server, in the browser.
 *
 * `npm start -- --no-open` prints the address instead, and serves until Ctrl+C; `--port <number>` wishes for a port.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from '../test/editor/harness/install-chromium.ts';
import { installEditor } from '../test/editor/harness/install-editor.ts';
import { whenOrphaned } from '../test/editor/harness/orphan.ts';
import { root, sampleFolder } from '../test/editor/harness/paths.ts';
import { Server } from '../test/editor/harness/server.ts';

const { values } = parseArgs({
  options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string', default: '8420' } },
});

const folder = freshSample();
const article = join(folder, 'article.md');
const desktop = values['no-open'] ? undefined : onPath(process.platform === 'win32' ? 'code.cmd' : 'code');
if (desktop) openDesktop(desktop);
else await serve(Number(values.port));

/** A copy to play with: the article of the repository stays as it is. */
function freshSample(): string {
  const copy = join(root, '.vscode-test/sample');
  rmSync(copy, { recursive: true, force: true });
  cpSync(sampleFolder, copy, { recursive: true });
  return copy;
}

function openDesktop(code: string): void {
  console.log(`Opening ${folder} in VS Code, with Renal Lexicon loaded.`);
  const args = [`--extensionDevelopmentPath=${root}`, folder, article];
  const { status } = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}

async function serve(port: number): Promise<void> {
  installEditor();
  const server = new Server();
  let ending: Promise<void> | undefined;
  const end = (code: number): void => {
    ending ??= server.close().then(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
  // npm passes no signal on when it is stopped itself.
  whenOrphaned(() => end(0));
  void server.died.then((why) => {
    console.error(why);
    end(1);
  });

  await server.serve({ port, token: randomUUID() });
  const url = server.url({ folder, openFile: article, extensionDevelopmentPath: [root] });
  const opener = values['no-open'] ? undefined : browserOpener();
  console.log(`${opener ? 'Opening' : 'Open in your browser:'} ${url}\nCtrl+C ends it.`);
  if (opener)
    spawn(opener, [url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

function browserOpener(): string | undefined {
  return onPath('xdg-open') ?? (process.platform === 'darwin' ? onPath('open') : undefined);
}
