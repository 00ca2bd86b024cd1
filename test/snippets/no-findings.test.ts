import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { expandDefaults, toPlainText } from '../../scripts/build-snippets.ts';
import { parseSnippet, tabStops } from '../../scripts/snippet-syntax.ts';
import { defaultOptions, defaultProfile, Document, reports } from '../../server/src/engine.ts';
import { knowledge } from '../support/knowledge.ts';
import { skeletons } from './catalogue.ts';

/** The body with another option of each choice in front, so that every option is read in its sentence. */
function withOption(body: string, at: number): string {
  return body.replace(/\$\{(\d+)\|((?:\\.|[^\\|\n])*)\|\}/g, (_, index: string, list: string) => {
    const options = list.match(/(?:\\.|[^\\,])+/g)!;
    const front = options[at % options.length]!;
    return `\${${index}|${[front, ...options.filter((option) => option !== front)].join(',')}|}`;
  });
}

/** How many options the longest choice has. */
function mostOptions(body: string): number {
  return Math.max(1, ...tabStops(parseSnippet(body)).map(({ choices = [] }) => choices.length));
}

function findings(text: string, language: string): string[] {
  const found = [...reports(new Document(text, language, knowledge, defaultProfile), defaultOptions)];
  return found.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

void suite('our own checks find nothing in a skeleton, whichever options are chosen', () => {
  for (const [stem, { body }] of skeletons)
    for (const [language, edition] of Object.entries({ markdown: body, plaintext: toPlainText(body) }))
      void test(`${stem} in ${language}`, () => {
        for (let at = 0; at < mostOptions(edition); at++)
          assert.deepEqual(findings(expandDefaults(withOption(edition, at)), language), [], `option ${at + 1}`);
      });
});
