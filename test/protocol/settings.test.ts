import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Editor, messageOf, openMarked, textOf } from '../support/editor.ts';
import { Server } from '../support/server.ts';

const text = 'A hypernephroma and a nephrectmy.';
const rules = async (server: Server) => (await (await Editor.open(server, text)).pushed()).map(({ code }) => code);

suite('settings', () => {
  test('severities: as set, off is off, the others stay', async () => {
    await using server = await Server.start({
      settings: { rules: { 'deprecated-term': 'error', misspelling: 'off' } },
    });
    const diagnostics = await (await Editor.open(server, text)).pushed();
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['deprecated-term', 1]],
    );
    assert.deepEqual(server.warnings(), []);
  });

  test('audience: plain words first', async () => {
    await using server = await Server.start({ settings: { audience: 'plain' } });
    const { editor, at } = await openMarked(server, 'nephrec¦tomy');
    assert.match(textOf(await editor.hover(at)), /\*\*Professional definition:\*\*/);
  });

  test('maxFindings: the rest is counted, not hidden', async () => {
    await using server = await Server.start({ settings: { maxFindings: 2 } });
    const editor = await Editor.open(server, 'A hypernephroma.\n\n'.repeat(5));
    const diagnostics = await editor.pushed();
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['more-findings', 'deprecated-term', 'deprecated-term'],
    );
    assert.match(messageOf(diagnostics[0]), /^3 more findings/);
  });

  const unknown: Readonly<Record<string, unknown>> = {
    'a word for a number': { maxFindings: 'many' },
    'a number below one': { maxFindings: 0 },
    'a fraction': { maxFindings: 1.5 },
    'an unknown audience': { audience: 'children' },
    'an audience that is no word': { audience: { plain: true } },
    'rules that are a list': { rules: ['misspelling'] },
    'an unknown rule': { rules: { grammar: 'off' } },
    'an unknown severity': { rules: { misspelling: 'loud' } },
    'a severity that is no word': { rules: { misspelling: 0 } },
    'a rule named like a prototype': JSON.parse('{"rules":{"__proto__":"off"}}'),
    'a rule named constructor': { rules: { constructor: 'off' } },
  };
  test('not understood: the default, and one warning for however many documents', async (t) => {
    await using server = await Server.start({ settings: {} });
    for (const [what, settings] of Object.entries(unknown)) {
      await t.test(what, async () => {
        const before = server.warnings().length;
        server.settings = settings;
        await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        const other = await Editor.open(server, text, { uri: `untitled:${encodeURIComponent(what)}` });
        assert.deepEqual((await other.pushed()).map(({ code }) => code), ['deprecated-term', 'misspelling']);
        assert.deepEqual(await rules(server), ['deprecated-term', 'misspelling']);
        await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        assert.ok(await other.hover({ line: 0, character: 5 }));
        const warnings = server.warnings().slice(before);
        assert.equal(warnings.length, 1, warnings.join('\n'));
        assert.match(warnings[0] ?? '', /^renalLexicon\.\w+ /);
      });
    }
  }); // prettier-ignore

  test('absent, or no settings at all: the defaults, without a word', async () => {
    await using server = await Server.start({ settings: {} });
    for (const settings of [null, 5, 'x', [], { unknown: 1 }, { audience: null, rules: null, maxFindings: null }]) {
      server.settings = settings;
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const other = await Editor.open(server, text, { uri: `untitled:${JSON.stringify(settings)}` });
      assert.deepEqual((await other.pushed()).map(({ code }) => code), ['deprecated-term', 'misspelling']);
    }
    assert.deepEqual(server.warnings(), []);
  }); // prettier-ignore

  test('change takes effect at once, and back', async () => {
    await using server = await Server.start({ settings: {} });
    const editor = await Editor.open(server, text);
    assert.equal((await editor.pushed()).length, 2);
    for (const [value, count] of [[{ rules: { misspelling: 'off' } }, 1], [{}, 2]] as const) {
      server.settings = value;
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const { diagnostics } = await server.diagnostics(editor.uri, (params) => params.diagnostics.length === count);
      assert.equal(diagnostics.length, count);
    }
  }); // prettier-ignore

  test('come with the notification from a client that cannot be asked', async () => {
    await using server = await Server.start();
    const editor = await Editor.open(server, text);
    assert.equal((await editor.pushed()).length, 2);
    const settings = { renalLexicon: { rules: { misspelling: 'off' } } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await server.diagnostics(editor.uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('a client that refuses to tell them gets the defaults and one warning', async () => {
    await using server = await Server.start({ settings: {} });
    server.connection.onRequest('workspace/configuration', () => {
      throw new Error('not now');
    });
    assert.deepEqual(await rules(server), ['deprecated-term', 'misspelling']);
    assert.equal(server.warnings().length, 1);
  });
});
