import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, reports, rulePages } from '../../server/src/engine.ts';
import { open } from '../support/knowledge.ts';
import { readRulePages, type Example } from '../support/rule-page.ts';

/** A rule that is off unless turned on is turned on. */
const of = (rule: string, text: string) => {
  const severities = new Map(rulePages.get(rule)?.severity === 'off' ? [[rule, 'information'] as const] : []);
  return reports(open(text), { severities, ignored: [] }).filter((report) => report.rule === rule);
};

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
  const alike = (reports: typeof found) => reports.filter(({ message }) => message === found[0]?.message).length;
  assert.ok(alike(of(rule, result)) < alike(found), 'the fix leaves its finding');
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
