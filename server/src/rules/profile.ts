import type { Register } from '../lexicon/concept.ts';

/** For whom and in which style a text is written: the settings', unless its front matter says otherwise. */
export interface Profile {
  readonly audience: Register;
  /** Id of the style whose forms are asked for (terminology/styles). */
  readonly style: string;
  /** The spelling asked for; absent: US and UK are equally right, as long as they are not mixed. */
  readonly spelling?: 'US' | 'UK';
}

export const defaultProfile: Profile = { audience: 'professional', style: 'ama' };

/**
 * The profile of one document: `audience:`, `style:` and `lang:` of its front matter before the settings.
 *
 * @param styles ids of the styles there are; another one is left out of account
 */
export function profileOf(
  setting: Profile,
  frontMatter: Readonly<Record<string, string>>,
  styles: Readonly<Record<string, unknown>>,
): Profile {
  const [audience, style] = [frontMatter['audience']?.toLowerCase(), frontMatter['style']?.toLowerCase()];
  const spelling = spellingOf(frontMatter['lang'] ?? frontMatter['language'] ?? '') ?? setting.spelling;
  return {
    audience: audience === 'plain' || audience === 'professional' ? audience : setting.audience,
    style: style !== undefined && Object.hasOwn(styles, style) ? style : setting.style,
    ...(spelling && { spelling }),
  };
}

/** The spelling that a language tag asks for: `en-GB` and its kin, `en-US`. */
export function spellingOf(language: string): 'US' | 'UK' | undefined {
  if (/^en-(GB|UK|AU|NZ|IE)/i.test(language)) return 'UK';
  return /^en-US/i.test(language) ? 'US' : undefined;
}

export const isSameProfile = (a: Profile, b: Profile): boolean =>
  a.audience === b.audience && a.style === b.style && a.spelling === b.spelling;
