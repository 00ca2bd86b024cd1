import type { Stretch } from '../text/sentences.ts';
import { longFormBefore } from './long-form.ts';
import { isShortForm, singular, type ShortForm } from './short-form.ts';

const reach = 40;
const groupStart = /[([]\s*((?:[\p{L}\p{N}-]+\s*(?:\/|\s(?:or|and)\s)\s*){0,3})$/u;
const groupEnd = /^((?:\s*(?:\/|\s(?:or|and)\s)\s*[\p{L}\p{N}-]+){0,3})\s*[)\]]/u;
const groupSigns = /\s*(?:\/|\s(?:or|and)\s)\s*/;

/**
 * The brackets around several short forms that the words before explain, each we cannot tell with which of them:
 * "atypical teratoid/rhabdoid tumors (AT/RTs)", "stereotactic radiotherapy (SABR or SBRT)".
 */
export function groupOf(text: string, { text: short, start, end }: ShortForm): Stretch | undefined {
  const before = groupStart.exec(text.slice(Math.max(0, start - reach), start));
  const after = groupEnd.exec(text.slice(end, end + reach));
  if (!before || !after) return undefined;
  const group = `${before[1] ?? ''}${short}${after[1] ?? ''}`.split(groupSigns);
  if (group.length < 2 || !group.every(isShortForm)) return undefined;
  const opened = start - before[0].length;
  const explained = [group.map(singular).join(''), singular(group[0] ?? '')];
  return explained.some((form) => longFormBefore(form, text, opened))
    ? { start: opened, end: end + after[0].length }
    : undefined;
}
