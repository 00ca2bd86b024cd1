import type { Document, Range } from '../document/document.ts';
import { editDistance } from '../match/distance.ts';
import { rulePages } from '../rules/pages.ts';
import { ignoreName, readIgnoredRules } from '../text/directives.ts';
import type { Comments } from './comments.ts';
import type { Report } from './report.ts';

/** What stands as rule on a finding about one of our own comments; it has no page and cannot be turned off. */
export const COMMENT_RULE = 'ignore-comment';

/** Comments that do not do what they seem to: a rule that is none, a region without end. */
export function commentReports(document: Document, { astray }: Comments): Report[] {
  const found = astray.map(({ start, end, message }) => toReport(document, { start, end }, message));
  let origin = 0;
  for (const { segment } of document.segments) {
    for (const { offset, length, rules } of segment.directives)
      found.push(...unknownRules(document, { start: origin + offset, end: origin + offset + length }, rules));
    origin += segment.length;
  }
  return [...found, ...frontMatterReports(document)];
}

function frontMatterReports(document: Document): Report[] {
  const rules = readIgnoredRules(document.frontMatter(ignoreName) ?? '') ?? [];
  const end = document.segments[0]?.segment.length ?? 0;
  const start = rules.length > 0 ? document.text.slice(0, end).search(/^renal-lexicon-ignore:/m) : -1;
  return start < 0 ? [] : unknownRules(document, { start, end }, rules);
}

/** @param range where the names stand */
function unknownRules(document: Document, range: Range, rules: readonly string[]): Report[] {
  return rules
    .filter((rule) => !rulePages.has(rule))
    .map((rule) => {
      // Behind the comment's own name, which may hold the same letters.
      const from = range.start + document.text.slice(range.start, range.end).indexOf(ignoreName) + ignoreName.length;
      const start = document.text.indexOf(rule, from);
      const near = nearestRule(rule);
      const advice = near === undefined ? '' : ` Consider “${near}”.`;
      return toReport(
        document,
        { start, end: start + rule.length },
        `“${rule}” is no rule, so it silences nothing.${advice}`,
        near,
      );
    });
}

/** The one rule that differs by a slip or two of the finger. */
function nearestRule(name: string): string | undefined {
  const near = [...rulePages.keys()].filter((rule) => editDistance(rule, name, 2) <= 2);
  return near.length === 1 ? near[0] : undefined;
}

function toReport(document: Document, range: Range, message: string, instead?: string): Report {
  const text = document.text.slice(range.start, range.end);
  return {
    ...range,
    rule: COMMENT_RULE,
    severity: 'hint',
    message,
    text,
    term: text,
    obsolete: false,
    fixes:
      instead === undefined
        ? []
        : [{ title: `Replace with “${instead}”`, automatic: false, edits: [{ ...range, text: instead }] }],
    related: [],
  };
}
