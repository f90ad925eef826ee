import { type Replacement, replacementRule, replacementsIn } from './prose-text.ts';
import type { Writing } from './writing.ts';

const year = String.raw`(?:19|20|21)\d\d`;
const shortDate = String.raw`\d{1,2}\.\d{1,2}\.(?:${year})?`;
const ordinal = String.raw`\d{1,2}\.`;
/** Grouped, decimal, a time of day, or plain; never with a zero in front, which telephone numbers and ISO dates have. */
const number = String.raw`[1-9]\d{0,2}(?:[ \u00a0]\d{3})+|(?:0|[1-9]\d{0,2}(?:,\d{3})*|[1-9]\d*)(?:[.,:]\d+)?`;

/** A range stands by itself: in front a space or an opening sign, behind a space, a closing sign or a unit. Addresses and numbers of regulations are glued to something else. */
const before = String.raw`(?<=^|[\s([”"‘'«])(?<!\([A-Z]{2,3}\)\s)(?<![-–]\s)`;
const after = String.raw`(?=$|[ \u00a0]?[%€]|\s(?![-–])|[)\]”"’'»…!?;]|[.,:](?:$|[\s)”"’]))`;

const patterns = new WeakMap<Writing, RegExp>();

/** Groups: 1–2 dates with the month's name; 3–4 short dates, 5–6 ordinals, 7–8 years with spaces around the hyphen, 9–10 numbers. */
function patternOf(writing: Writing): RegExp {
  const known = patterns.get(writing);
  if (known !== undefined) return known;
  const longDate = String.raw`\d{1,2}\.?[ \u00a0](?:${writing.months})(?:[ \u00a0]${year})?`;
  const pairs = [
    `(${longDate}) ?- ?(${longDate})`,
    `(${shortDate}) ?- ?(${shortDate})`,
    `(${ordinal})-(${ordinal})`,
    `(${year}) - (${year})`,
    `(${number})-(${number})`,
  ];
  const pattern = new RegExp(`${before}(?:${pairs.join('|')})${after}`, 'gu');
  patterns.set(writing, pattern);
  return pattern;
}

/**
 * Hyphens between two dates or numbers that make a range, which takes the language's dash: `1.1.2023-31.12.2024`,
 * `2021-2027`, `10-20 %`. Numbers that do not grow (`2021-1147`, `24-7`) are no range.
 */
export function findRanges(text: string, writing: Writing): readonly Replacement[] {
  if (!/- ?\d/.test(text)) return [];
  return replacementsIn(text, patternOf(writing), (match) => {
    const parts = match.slice(1).filter((part) => part !== undefined);
    const [from = '', to = ''] = parts;
    if (match[1] !== undefined) return from + writing.longRange + to;
    const isDate = match[3] !== undefined || match[5] !== undefined;
    return isDate || isGrowing(from, to) ? from + writing.range + to : undefined;
  });
}

/** `2021-27` grows too; `2024-10` may be a month and is left alone. */
function isGrowing(from: string, to: string): boolean {
  if (/^\d{4}$/.test(from) && /^\d\d$/.test(to)) return Number(to) > 12 && Number(to) > Number(from.slice(2));
  return asNumber(from) < asNumber(to);
}

/** Good enough to compare two numbers that are written in the same way. */
function asNumber(number: string): number {
  const grouped = number.replace(/[ \u00a0]/g, '').replace(/,(?=\d{3}(?!\d))/g, '');
  return Number(grouped.replace(/[,:]/, '.'));
}

/** A hyphen where the language wants a dash. The page shows the dash already; this is for other readers of the file. */
export const rangeDash = replacementRule('rangeDash', findRanges);
