import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { loadReader, readYamlFile, readYamlFolder } from './files.ts';
import { version } from './version.ts';

/** The language server over stdio. The lexicon and the rules' pages lie beside the bundle. */
const dist = import.meta.dirname;

startServer(
  createConnection(ProposedFeatures.all, process.stdin, process.stdout),
  {
    loadLexicon: async () => JSON.parse(await readFile(join(dist, 'lexicon.json'), 'utf8')) as unknown,
    rulePageUri: (rule) => pathToFileURL(join(dist, 'rules', `${rule}.md`)).href,
    readFolder: readYamlFolder,
    readFile: readYamlFile,
    loadReader,
    later: (callback) => void setImmediate(callback),
  },
  version,
);
