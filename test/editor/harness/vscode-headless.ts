/**
 * Stands in for the desktop's `code` where that cannot be downloaded: takes the arguments which @vscode/test-electron
 * passes, relays what the extension host says, and ends with the outcome as exit code. Start it by the file `vscode-headless`.
 *
 * 0 all tests passed, 1 a test failed, 70 the extension host died, 124 no result in time, 130 interrupted.
 */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { Editor } from './editor.ts';
import { installEditor } from './install-editor.ts';
import { installChromium } from './install-chromium.ts';
import { whenOrphaned } from './orphan.ts';
import { verbose } from './paths.ts';

const withValue = new Set([
  'extensionDevelopmentKind',
  'extensionDevelopmentPath',
  'extensions-dir',
  'extensionTestsPath',
  'folder-uri',
  'install-extension',
  'locate-extension',
  'uninstall-extension',
  'user-data-dir',
]);

/** Options which are a command to the server's program instead of a window. */
const commands = [
  'install-extension',
  'uninstall-extension',
  'list-extensions',
  'show-versions',
  'locate-extension',
  'version',
];

/** What the workbench itself says on its way up. */
const workbenchNoise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|Ignoring fetching additional|\[(AgentHost|AccountPolicyGate|DefaultAccount|chat-stt|Service Worker|remote-connection)\b|Creation of workbench contribution|Timed out waiting for authentication|getaddrinfo |Request to 'http|Started (local|initializing)|No search provider)|\/static\/out\/vs\/code\/browser\//;

const { options, rest } = parse(process.argv.slice(2));
const last = (name: string): string | undefined => options.get(name)?.at(-1);
const isWeb = last('extensionDevelopmentKind') === 'web';
const editor = new Editor({ userDataDir: last('user-data-dir'), extensionsDir: last('extensions-dir') });

let ending: Promise<never> | undefined;
void editor.died.then(async (why) => finish(1, why));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void finish(130));
whenOrphaned(() => void finish(130));

try {
  installEditor();
  if (commands.some((name) => options.has(name))) runCommand();
  else await runWindow();
} catch (error) {
  await finish(1, error instanceof Error ? error.stack : String(error));
}

/** The first reason to end is the one that counts. */
async function finish(code: number, why?: string): Promise<never> {
  ending ??= (async () => {
    if (why) console.error(`vscode-headless: ${why}`);
    await editor.close();
    // process.exit() would cut off what a pipe has not taken yet.
    await new Promise((done) => process.stdout.write('', done));
    process.exit(code);
  })();
  return ending;
}

function runCommand(): void {
  const args = commands.flatMap((name) =>
    (options.get(name) ?? []).flatMap((value) => [`--${name}`, value].filter(Boolean)),
  );
  const child = editor.run([...args, ...(options.has('force') ? ['--force'] : [])], (line) => console.log(line));
  child.on('close', (code) => void finish(code ?? 1));
}

async function runWindow(): Promise<void> {
  installChromium();
  const limit = Number(process.env['RENAL_LEXICON_EDITOR_TIMEOUT_MS'] ?? 300_000);
  setTimeout(() => void finish(124, `no result after ${limit} ms`), limit).unref();
  await editor.serve();
  const folderUri = last('folder-uri');
  const target = folderUri ? fileURLToPath(folderUri) : rest[0] && resolve(rest[0]);
  await editor.open({
    ...(target?.endsWith('.code-workspace') ? { workspace: target } : { folder: target }),
    extensionDevelopmentPath: options.get('extensionDevelopmentPath'),
    extensionDevelopmentKind: last('extensionDevelopmentKind'),
    extensionTestsPath: last('extensionTestsPath'),
    // The workbench calls these two when the server runs with its test driver.
    expose: { codeAutomationLog: relay, codeAutomationExit: finishWithHost },
  });
}

function relay(type: string, args: readonly unknown[]): void {
  const text = format(...args);
  if (!verbose && workbenchNoise.test(text)) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}

/** The workbench reports 0 for an extension host that was killed, so the server's word on that process counts too. */
async function finishWithHost(code: number): Promise<void> {
  const host = isWeb ? 0 : await Promise.race([editor.hostExit, delay(5000, 'no word', { ref: false })]);
  if (code === 0 && host !== 0) await finish(70, `the extension host ended with ${host}`);
  await finish(code);
}

function parse(args: readonly string[]): { options: Map<string, string[]>; rest: string[] } {
  const named = new Map<string, string[]>();
  const others: string[] = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    const [, name, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!name) others.push(arg);
    else named.set(name, [...(named.get(name) ?? []), value ?? (withValue.has(name) ? (queue.shift() ?? '') : '')]);
  }
  return { options: named, rest: others };
}
