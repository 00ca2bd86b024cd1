import type { Staging } from '../../lexicon/data/staging.ts';
import { phraseGroup } from '../../notation/words.ts';
import { isLimit, type Mismatch, type Statement } from './statement.ts';

const doubt =
  /\b(?:no|not|never|before|may|might|can|could|cannot|yet|once|without|risk|than|was|were|after|then|prevent\w*|when|chance|likely|unlikely|but|rarely|sometimes|patients|treated|often|had)\b|n['’]t\b/i;
const subject =
  /^[\s,:(–—-]*(?:(?:kidney|renal)[\w\s-]{0,20}?(?:cancer|carcinoma|tumou?r|RCC)|RCC|disease|cancer)?[\s,:(–—-]*/i;

const patterns = new WeakMap<Staging, RegExp>();

/** After the word for the cancer: "means the cancer has spread to the lungs", "that has spread to your bones". */
function spreadPattern(staging: Staging): RegExp {
  let pattern = patterns.get(staging);
  if (!pattern) {
    const sites = phraseGroup([...staging.distantSites]);
    pattern = new RegExp(
      `^(?:(?:means|is|that|which|and)\\s)*(?:(?:that\\s)?(?:the|your|a|this)\\s(?:kidney\\s)?(?:cancer|tumou?r|disease)\\s(?:that\\s)?)?(?:has\\s|have\\s|is\\s|already\\s|now\\s){0,3}spread\\s(?:into|to)\\s(?:the|your|a|an|his|her)?\\s?${sites}s?\\b`,
      'i',
    );
    patterns.set(staging, pattern);
  }
  return pattern;
}

const onlyInKidney =
  /^(?:(?:means|is|that|which)\s)*(?:(?:that\s)?(?:the|your|this)\s(?:kidney\s)?(?:cancer|tumou?r|disease)\s)?(?:has not left|is (?:still )?(?:found )?(?:only (?:in|within)|limited to|confined to)|(?:only|still only) in)\s(?:the|your|one)\skidney\b(?! and| or|,)/i;

/** "Stage 2 ... has spread to the lungs", "stage 4 ... only in the kidney": what lay texts say of a stage. */
export function* spreadMismatches({ stages, tnm, text, start, staging }: Statement): Generator<Mismatch> {
  const [stage, ...others] = stages;
  if (!stage || others.length > 0 || tnm.length > 0 || stage.letter !== undefined) return;
  const rest = text.slice(stage.end - start);
  const said = rest.slice(subject.exec(rest)?.[0].length ?? 0);
  if (isLimit(text, stage.wordStart - start, stage.end - start)) return;
  const low = ['I', 'II', 'III'].includes(stage.value);
  const spread = low && !doubt.test(text) ? spreadPattern(staging).exec(said) : null;
  const written = text.slice(stage.start - start, stage.end - start);
  const base = { start: stage.start, end: stage.end };
  if (spread)
    yield {
      ...base,
      term: `stage ${stage.value} distant spread`,
      message: `Spread to the ${spread[1]?.toLowerCase() ?? 'distant organs'} is stage IV of kidney cancer (${staging.name}), not stage ${written}. Consider which of the two is meant.`,
      replacements: [stage.arabic ? '4' : 'IV'],
    };
  else if (stage.value === 'IV' && onlyInKidney.test(said))
    yield {
      ...base,
      term: 'stage IV only in the kidney',
      message: `A cancer only in the kidney is stage I or II (${staging.name}), not stage ${written}. Consider which of the two is meant.`,
      replacements: [],
    };
}
