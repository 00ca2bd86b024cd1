import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, reports } from '../../server/src/engine.ts';
import { open } from '../support/knowledge.ts';
import { readRulePages, type Example } from '../support/rule-page.ts';

const of = (rule: string, text: string) => reports(open(text)).filter((report) => report.rule === rule);

function checkFlags(rule: string, { text, expected, fixed }: Example): void {
  const found = of(rule, text);
  const shown = found.map(({ start, end, message }) => ({ start, end, message }));
  assert.deepEqual(
    shown.map(({ start, end }) => text.slice(start, end)),
    expected.map(({ start, end }) => text.slice(start, end)),
  );
  expected.forEach(({ start, end, message }, i) => {
    assert.deepEqual([shown[i]?.start, shown[i]?.end], [start, end]);
    assert.ok(shown[i]?.message.includes(message), `"${shown[i]?.message}" does not say "${message}"`);
  });
  if (fixed === undefined) return;
  const result = applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
  assert.equal(result, fixed);
  const reFound = of(rule, result).filter((report) => report.message === found[0]?.message);
  assert.equal(reFound.length, 0, 'the fix leaves its finding');
}

for (const { id, flags, leavesAlone } of readRulePages()) {
  suite(`${id}.md`, () => {
    for (const example of flags)
      test(`flags (line ${example.line}): ${example.text.slice(0, 50)}`, () => checkFlags(id, example));
    for (const { line, text } of leavesAlone) {
      test(`leaves alone (line ${line}): ${text.slice(0, 50)}`, () =>
        assert.deepEqual(
          of(id, text).map((report) => report.text),
          [],
        ));
    }
    test('has at least six examples, three of them silent', () => {
      assert.ok(flags.length + leavesAlone.length >= 6 && leavesAlone.length >= 3);
    });
  });
}
