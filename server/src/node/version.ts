/** Put in by the build from package.json. */
declare const RENAL_LEXICON_VERSION: string;

export const version: string = RENAL_LEXICON_VERSION;
