import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, defaultOptions, fixAll, reports, type Report, type TextEdit } from '../../server/src/engine.ts';
import { isNotEnglish } from '../../server/src/rules/context/contexts.ts';
import { documentRules } from '../../server/src/rules/registry.ts';
import { markdown, prose } from '../support/arbitrary-text.ts';
import { open } from '../support/knowledge.ts';
import { runs } from '../support/runs.ts';

const keyOf = ({ rule, term }: Report) => `${rule} ${term}`;

const counted = (found: readonly Report[]) => {
  const counts = new Map<string, number>();
  for (const report of found) counts.set(keyOf(report), (counts.get(keyOf(report)) ?? 0) + 1);
  return counts;
};

const ofNames = ['deprecated-term', 'nonpreferred-term', 'gene-typography'];
const isAskedOfTheWhole = (rule: string) => documentRules.some(({ id }) => id === rule);

/**
 * What a fix may bring to light: a name that is out of use and that only its own words make up ("hstologic variant" once
 * it is spelled right); and whether two names of one concept compete is asked of the document as a whole.
 */
const mayShow = (report: Report, edits: readonly TextEdit[]) =>
  isAskedOfTheWhole(report.rule) ||
  (ofNames.includes(report.rule) &&
    placesAfter(edits).some(({ start, end }) => report.start < end && start < report.end));

/** In a block that reads like another language nothing is misspelt, and a fix may be what makes it English. */
const isEnglish = (text: string) => !open(text).segments.some(({ blocks }) => blocks.some(isNotEnglish));

function checkFix(source: string, before: readonly Report[], fixed: Report, edits: readonly TextEdit[]): void {
  const result = applyEdits(source, edits);
  const [known, after] = [counted(before), reports(open(result))];
  const now = counted(after);
  const key = keyOf(fixed);
  assert.ok((now.get(key) ?? 0) < (known.get(key) ?? 0), JSON.stringify({ stays: key, result }));
  for (const report of after.filter((each) => !mayShow(each, edits))) {
    const own = keyOf(report);
    assert.ok((now.get(own) ?? 0) <= (known.get(own) ?? 0), JSON.stringify({ fixed: key, brings: own, result }));
  }
}

/** Where edits made in the order of the text have left their own text. */
function placesAfter(edits: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const place = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return place;
  });
}

for (const [name, text] of Object.entries({ prose, markdown })) {
  test(`${name}: every automatic fix removes its finding and brings no other`, () => {
    fc.assert(
      fc.property(text.filter(isEnglish), (source) => {
        const before = reports(open(source));
        for (const report of before)
          for (const fix of report.fixes.filter((each) => each.automatic)) checkFix(source, before, report, fix.edits);
      }),
      runs(500),
    );
  });

  test(`${name}: fix all, a second time, changes nothing, and its edits make what it says`, () => {
    fc.assert(
      fc.property(text, (source) => {
        const { edits, document } = fixAll(open(source), defaultOptions);
        assert.equal(applyEdits(source, edits), document.text);
        assert.deepEqual(fixAll(open(document.text), defaultOptions).edits, []);
      }),
      runs(500),
    );
  });
}
