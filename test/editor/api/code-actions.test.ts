import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDocument, place, until, untilFindings } from './support.ts';

/** The actions at a word, as soon as there are any. */
async function actionsAt(document: vscode.TextDocument, word: string, kind?: string): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(place(document, word), place(document, word, word.length));
  return until(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
      10,
    );
    return actions.length > 0 && actions;
  }, `actions at “${word}”`);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

suite('code actions', () => {
  test('a fix fits the sentence and is the preferred one', async () => {
    const document = await openDocument('An old hypernephroma recurred.\n\nHypernephromas recur.\n');
    await untilFindings(document, ['deprecated-term: hypernephroma', 'deprecated-term: Hypernephromas']);
    const [single, comment, ...others] = await actionsAt(document, 'hypernephroma', 'quickfix');
    assert.equal(single?.title, 'Replace with “renal cell carcinoma”');
    assert.equal(single.isPreferred, true);
    assert.equal(comment?.title, 'Ignore deprecated-term on this line');
    assert.deepEqual(
      others.map(({ title }) => title),
      ['Ignore deprecated-term in this file', 'Why is this flagged?'],
      'an unsaved document has no folder that could keep a list',
    );
    await apply(single);
    await apply((await actionsAt(document, 'Hypernephromas', 'quickfix'))[0]);
    assert.equal(document.getText(), 'An old renal cell carcinoma recurred.\n\nRenal cell carcinomas recur.\n');
    await untilFindings(document, []);
  });

  test('a name that is not interchangeable gets no preferred fix', async () => {
    const document = await openDocument('It had Fuhrman grade 2.\n');
    await untilFindings(document, ['deprecated-term: Fuhrman grade']);
    const actions = await actionsAt(document, 'Fuhrman grade', 'quickfix');
    assert.ok(actions.some(({ title }) => title.startsWith('Keep “Fuhrman grade”')));
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
  });

  test('a comment silences a rule on its line', async () => {
    const document = await openDocument('A hypernephroma.\n');
    await untilFindings(document, ['deprecated-term: hypernephroma']);
    const actions = await actionsAt(document, 'hypernephroma', 'quickfix');
    await apply(actions.find(({ title }) => title === 'Ignore deprecated-term on this line'));
    assert.equal(document.getText(), 'A hypernephroma. <!-- renal-lexicon-ignore deprecated-term -->\n');
    await untilFindings(document, []);
  });

  test('fix all mends in plain text what is safe', async () => {
    const document = await openDocument('A hypernephroma of Fuhrman grade 2 needs nephrectmy.\n', 'plaintext');
    await untilFindings(document, [
      'deprecated-term: hypernephroma',
      'deprecated-term: Fuhrman grade',
      'misspelling: nephrectmy',
    ]);
    await apply((await actionsAt(document, 'A', 'source.fixAll.renalLexicon'))[0]);
    assert.equal(document.getText(), 'A renal cell carcinoma of Fuhrman grade 2 needs nephrectomy.\n');
    await untilFindings(document, ['deprecated-term: Fuhrman grade']);
  });
});
