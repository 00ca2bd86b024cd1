import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, defaultOptions, defaultProfile, Document, fixAll } from '../../server/src/engine.ts';
import { knowledge } from '../support/knowledge.ts';
import { corpusPresent, parts, textsOf } from './corpus.ts';

/** Enough to meet every kind of text; the whole corpus would take minutes. */
const step = 8;

suite('fixes in real texts', { skip: !corpusPresent && 'the corpus (../shared/corpus) is not present' }, () => {
  for (const part of parts) {
    test(`${part.name}: fix all does what its edits say, and a second time nothing`, (t) => {
      let [texts, fixes] = [0, 0];
      for (const { name, text, languageId } of textsOf(part).filter((_, i) => i % step === 0)) {
        const profile = { ...defaultProfile, audience: part.audience };
        const { edits, document, count } = fixAll(new Document(text, languageId, knowledge, profile), defaultOptions);
        assert.equal(applyEdits(text, edits), document.text, name);
        assert.deepEqual(fixAll(document, defaultOptions).edits, [], name);
        texts++;
        fixes += count;
      }
      t.diagnostic(`${fixes} fixes in ${texts} texts`);
    });
  }
});
