import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopesOf } from '../../server/src/rules/context/scopes.ts';
import { knowledge } from '../support/knowledge.ts';
import { analyse } from '../../server/src/match/analysis.ts';
import { parserFor } from '../../server/src/text/formats.ts';

const kinds = (text: string, languageId = 'markdown') =>
  scopesOf(parserFor(languageId)(text, true).map((segment) => analyse(segment, knowledge.matcher))).map(
    ({ kind }) => kind,
  );

test('an abstract with text ends at the next heading of its level', () => {
  assert.deepEqual(kinds('# Abstract\n\nWe asked.\n\n# Methods\n\nWe counted.'), [
    'abstract',
    'abstract',
    'text',
    'text',
  ]);
});

test('an abstract whose parts have headings of its own level holds them', () => {
  const text =
    '## Abstract\n\n## Methods\n\nWe counted.\n\n## Results\n\nTen.\n\n## Patients and sites\n\nAll.\n\n## Methods\n\nMore.';
  assert.deepEqual(kinds(text).slice(0, 5), Array(5).fill('abstract'));
  assert.equal(kinds(text).at(-1), 'text');
});

test('a table, its caption and its notes are one part', () => {
  const text =
    'We counted. We compared.\n\nTable 1. Toxicity\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nAbbreviation: DLT, toxicity.\n\nMore.';
  assert.deepEqual(kinds(text), ['text', 'table', 'table', 'table', 'text']);
});

test('a list of abbreviations, references and a figure are parts of their own', () => {
  const text =
    '# Abbreviations\n\nOS: overall survival\n\n# Results\n\nFigure 2. Survival by dose.\n\n# References\n\n1. A book.';
  assert.deepEqual(kinds(text), ['list', 'list', 'text', 'caption', 'outside', 'outside']);
});

test('a text without headings may begin with its title', () => {
  assert.deepEqual(kinds('Sunitinib in Kidney Cancer.\n\nWe asked. It works.', 'plaintext'), ['title', 'text']);
  assert.deepEqual(kinds('Sunitinib is a drug.\n\nWe asked.', 'plaintext'), ['text', 'text']);
});
