import { categoryOfSize, fitsSize } from '../../notation/staging-table.ts';
import type { Size } from '../../notation/size.ts';
import type { Category } from '../../notation/tnm.ts';
import { onlyT, type Mismatch, type Statement } from './statement.ts';

/** The size of a tumor against T1 and T2, which are nothing but sizes. */
export function* sizeMismatches(statement: Statement): Generator<Mismatch> {
  const { staging, text, start, sizes } = statement;
  const [size, ...others] = sizes;
  const category = onlyT(statement);
  if (!category || !size?.exact || others.length > 0 || fitsSize(category.value, size.centimeters, staging)) return;
  if (!isOfTheTumor(statement, size) || isOfMany(statement, category)) return;
  const right = categoryOfSize(size.centimeters, staging);
  if (right === undefined) return;
  const measure = text.slice(size.start - start, size.end - start);
  const [short, limit] = [category.value, limitOf(category, statement)];
  yield {
    start: category.start,
    end: category.end,
    term: `${category.value} ${size.centimeters} cm`,
    message: `${short} of the kidney is ${limit} (${staging.name}), and ${measure} is written; limited to the kidney that is ${right}. Consider which of the two is meant.`,
    // A larger tumor may reach beyond the kidney as well, so the category of its size is only a proposal.
    replacements: [category.prefix + right + category.suffix],
  };
}

function limitOf({ value }: Category, { staging }: Statement): string {
  const size = staging.categories.find(({ category }) => category === value)?.size;
  if (!size) return value;
  if (size.upTo === undefined) return `more than ${size.above} cm`;
  return size.above === 0 ? `${size.upTo} cm or less` : `more than ${size.above} cm and up to ${size.upTo} cm`;
}

const tumor = '(?:tumou?r|mass|lesion|carcinoma|cancer|neoplasm|RCC|malignancy|primary)';
const after = new RegExp(
  `^[\\s,]*(?:[\\w-]+\\s){0,6}?${tumor}\\b(?! (?:bed|thrombus|margin|nodule|deposit))|^ in (?:greatest |maxim\\w+ |largest )?(?:dimension|diameter|size)`,
  'i',
);
const before = new RegExp(`\\b${tumor}\\b[^;]{0,40}$|\\bmeasur(?:ed|ing)\\s$`, 'i');
const ofOther =
  /\b(?:margins?|thromb\w+|nodes?|nodal|metasta\w+|cysts?|incisions?|depth|distance|parenchyma|kidneys? (?:measur|of)|adrenal|increase|increment|mean|median|average|satellite|probe|port|needle|away|necro\w+|expan\w+|components?|stones?|calcul\w+|aneurysm|spleen|prostate)\b/i;

/** True where the size is that of the primary tumor and nothing else is measured in the sentence. */
function isOfTheTumor({ text, start }: Statement, size: Size): boolean {
  const [left, right] = [text.slice(0, size.start - start), text.slice(size.end - start)];
  return !ofOther.test(text) && (after.test(right) || before.test(left.slice(-60)));
}

/** True where the category is of a group: "T1b tumors", "patients with T2 disease". */
const isOfMany = ({ text, start }: Statement, { end }: Category) =>
  /\b(?:patients|cases|men|women|tumou?rs|masses|lesions|RCCs|carcinomas|cancers|groups?|cohorts?)\b/i.test(text) ||
  /^\s(?:disease|category)\b/i.test(text.slice(end - start));
