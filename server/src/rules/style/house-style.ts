import type { Style } from '../../lexicon/data/style.ts';
import type { Finding, RuleContext } from '../rule.ts';

/** The style that a text for professionals follows; a text for the public is held to none. */
export function houseStyle({ lexicon, profile }: RuleContext): Style | undefined {
  return profile.audience === 'plain' ? undefined : lexicon.tables.styles[profile.style];
}

/** The style as a message names it, with how far it is to be trusted. */
export const nameOf = ({ name, verification }: Style): string =>
  verification === 'unverified' ? `${name} (as seen in its articles)` : name;

/** What a finding rests on when it rests on a style: its source, and the example that the table gives. */
export function groundsOf(style: Style, example: string): Pick<Finding, 'source' | 'evidence'> {
  const [source] = style.sources;
  return { ...(source !== undefined && { source }), evidence: `${style.name}: ${example}` };
}

/** A number with the point that the style prints, "0,63" included. */
export const withPoint = (style: Style, written: string): string =>
  written.replace(/[.·]|(?<=^\D?0),/, style.decimalPoint);
