import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { root } from '../support/knowledge.ts';
import { runNode } from '../support/run.ts';

/** Files as they might stand in the engine, and whether they may compile there. */
const files: Readonly<Record<string, { readonly text: string; readonly compiles: boolean }>> = {
  clean: { text: 'export const words = (text: string): string[] => text.split(" ");\n', compiles: true },
  packages: { text: "import Fuse from 'fuse.js';\nexport const fuse = new Fuse(['a']);\n", compiles: true },
  editor: { text: "import * as vscode from 'vscode';\nexport const x = vscode.window;\n", compiles: false },
  editorTypes: { text: "import type { Uri } from 'vscode';\nexport type X = Uri;\n", compiles: false },
  protocol: { text: "import { Range } from 'vscode-languageserver';\nexport const x = Range.create(0, 0, 0, 0);\n", compiles: false },
  protocolTypes: { text: "import type { Range } from 'vscode-languageserver-types';\nexport type X = Range;\n", compiles: false },
  protocolNode: { text: "import { createConnection } from 'vscode-languageserver/node';\nexport const x = createConnection;\n", compiles: false },
  disk: { text: "import { readFileSync } from 'node:fs';\nexport const x = readFileSync('x');\n", compiles: false },
  diskPlain: { text: "import { readFileSync } from 'fs';\nexport const x = readFileSync('x');\n", compiles: false },
  path: { text: "import { join } from 'node:path';\nexport const x = join('x');\n", compiles: false },
  page: { text: 'export const x = document.title;\n', compiles: false },
  window: { text: 'export const x = window.location;\n', compiles: false },
  process: { text: 'export const x = process.env;\n', compiles: false },
  buffer: { text: "export const x = Buffer.from('x');\n", compiles: false },
  timer: { text: 'export const x = setTimeout(() => undefined, 1);\n', compiles: false },
  output: { text: "console.log('x');\nexport {};\n", compiles: false },
  network: { text: "export const x = fetch('https://example.org');\n", compiles: false },
}; // prettier-ignore

suite('the engine’s TypeScript project', () => {
  let folder: string;
  let output: string;

  before(() => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    folder = mkdtempSync(join(root, '.cache/forbidden-'));
    for (const [name, { text }] of Object.entries(files)) writeFileSync(join(folder, `${name}.ts`), text);
    const config = {
      extends: join(root, 'server/tsconfig.engine.json'),
      compilerOptions: { composite: false, emitDeclarationOnly: false, noEmit: true, rootDir: '.' },
      include: ['*.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    output = runNode([join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], root).stdout;
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, { text, compiles }] of Object.entries(files)) {
    test(`${compiles ? 'compiles' : 'refuses'} ${text.split('\n')[0]}`, () => {
      const file = relative(root, join(folder, `${name}.ts`)).replaceAll('\\', '/');
      const errors = output.split('\n').filter((line) => line.replaceAll('\\', '/').includes(`${file}(`));
      assert.equal(errors.length === 0, compiles, output);
    });
  }
});
