import type { BlockAnalysis } from '../../match/analysis.ts';
import type { Category, TnmString } from '../../notation/tnm.ts';

const reach = 80;
const stagingWords =
  /\b(?:nod(?:e|es|al)|lymph\w*|stag(?:e|es|ed|ing)|TNM|[cp]?T[0-4X][a-c]?|metasta\w+|categor(?:y|ies)|tumou?rs?|carcinomas?|cancers?|RCCs?|disease|mass)\b/;

/**
 * True where a form is read as TNM beyond doubt: with a prefix or another letter beside it, or, standing alone, among
 * words of staging. "T5" and "Ta" alone are vertebrae and the like unless "tumor" or "stage" stands right beside.
 */
export function isStagingForm({ block: { text } }: BlockAnalysis, tnm: TnmString, category: Category): boolean {
  const { start, end, prefix, value, written } = category;
  const others = tnm.categories.filter(({ letter }) => letter !== category.letter);
  if (others.length > 0) return true;
  const [before, after] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  if (/^T(?:[05]|a$)/.test(value) && prefix === '')
    return /\b(?:stage|category)\s$/i.test(before) || /^\s(?:tumou?rs?|category|disease)\b/i.test(after);
  // In a text all in capitals case says nothing.
  if (written !== value && !/\p{Ll}{2}/u.test(text)) return false;
  return prefix !== '' || stagingWords.test(before) || stagingWords.test(after);
}

const stageLabel =
  /(?:\b(?:TNM|AJCC|UICC|overall|anatomic(?:al)?|prognostic) stage(?: group)?(?:\s?[:=]| of| is| was)?|^\W*Stage(?: group)?\s?[:=])\s*$/i;

/** True where a label of stages stands before a T category alone ("TNM stage T2"); with N and M it says what a stage says. */
export function isMisnamedStage(text: string, { start, categories: [only, ...others] }: TnmString): boolean {
  if (only?.letter !== 'T' || others.length > 0) return false;
  return stageLabel.test(text.slice(Math.max(0, start - reach), start));
}
