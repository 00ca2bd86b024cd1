/** The server and its workbench in headless Chromium: a whole editor, for extension tests and for tests of what a writer sees. */
import { type Browser, type Page, chromium } from 'playwright-core';
import { setTimeout as delay } from 'node:timers/promises';
import { findChromium } from './install-chromium.ts';
import { verbose } from './paths.ts';
import { Server, type Target } from './server.ts';
import { serveAsWebExtension } from './web-extension.ts';

export interface OpenOptions extends Target {
  /** 'web' loads the extension into the worker host, as vscode.dev does. */
  readonly extensionDevelopmentKind?: string | undefined;
  /** Functions that the page may call by these names. */
  readonly expose?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Otherwise a page that is answered by a route (a web extension's) may not open its websocket to 127.0.0.1.
  '--disable-features=LocalNetworkAccessChecks',
];

export class Editor extends Server {
  #browser: Browser | undefined;

  /** Opens the workbench; the page comes back as soon as it is loaded, before the workbench is built up. */
  async open({ extensionDevelopmentKind, expose = {}, viewport, ...target }: OpenOptions): Promise<Page> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium: run test/editor/harness/install-chromium.ts first.');
    this.#browser = await chromium.launch({ executablePath, args: browserArguments });
    this.#browser.on('disconnected', () => this.tellDeath('the browser went away'));
    const context = await this.#browser.newContext({
      viewport: viewport ?? { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.on('crash', () => this.tellDeath('the page crashed'));
    if (verbose) page.on('console', (message) => console.error('[page]', message.type(), message.text().slice(0, 500)));
    for (const [name, act] of Object.entries(expose)) await page.exposeFunction(name, act);
    const { extensionDevelopmentPath, extensionTestsPath, ...place } = target;
    if (extensionDevelopmentKind === 'web') {
      const [extension = ''] = extensionDevelopmentPath ?? [];
      await serveAsWebExtension(context, this.authority, extension, extensionTestsPath);
      await page.goto(this.url(place));
    } else await page.goto(this.url(target));
    return page;
  }

  override async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    browser?.removeAllListeners('disconnected');
    // A browser that hangs must not keep the server alive.
    await Promise.race([browser?.close().catch(() => undefined), delay(3000, undefined, { ref: false })]);
    await super.close();
  }
}
