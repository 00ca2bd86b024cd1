/** Makes the workbench load the extension into its web worker host, as on vscode.dev, without publishing it anywhere. */
import { existsSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Below the workbench's own origin, so that its security policy lets the files in; answered here, from disk. */
const prefix = '/__extension/';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

interface WorkbenchOptions {
  developmentOptions?: Record<string, unknown>;
}

export async function serveAsWebExtension(
  context: BrowserContext,
  authority: string,
  extension: string,
  testsPath?: string,
): Promise<void> {
  const root = resolve(extension);
  const at = (path: string): object => ({
    scheme: 'http',
    authority,
    path: `${prefix}${relative(root, resolve(path))}`.replace(/\/$/, ''),
  });

  await context.route(`http://${authority}${prefix}**`, async (route) => {
    const path = join(root, decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
    if (!existsSync(path)) return route.fulfill({ status: 404 });
    return route.fulfill({ path, contentType: contentTypes[extname(path)] ?? 'text/plain' });
  });

  // The page carries the workbench's start options in an attribute: the extension is named there.
  await context.route(
    (url) => url.pathname === '/' && url.host === authority,
    async (route) => {
      const response = await route.fetch();
      const page = await response.text();
      const body = page.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, head: string, settings: string) => {
          const options = JSON.parse(settings.replaceAll('&quot;', '"')) as WorkbenchOptions;
          options.developmentOptions = {
            ...options.developmentOptions,
            extensions: [at(root)],
            ...(testsPath ? { extensionTestsPath: at(testsPath) } : {}),
          };
          return `${head}${JSON.stringify(options).replaceAll('"', '&quot;')}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
}
