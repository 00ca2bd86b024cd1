import * as assert from 'node:assert/strict';
import { extension, extensionId, openDocument, until } from './support.ts';

suite('activation', () => {
  test('the extension is present', () => {
    assert.equal(extension().id, extensionId);
  });

  test('a Markdown document activates it', async () => {
    const document = await openDocument('The tumor has left the kidney.\n');
    assert.equal(document.languageId, 'markdown');
    await until(() => extension().isActive, 'the extension is active');
  });
});
