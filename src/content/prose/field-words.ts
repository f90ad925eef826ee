import type { Fault } from '../check/fault.ts';
import { isUnfinished } from '../check/leftovers.ts';
import { asRecord } from '../read/record.ts';
import { faultAt } from '../read/source.ts';
import { smallWords } from './language-profile.ts';
import { hintAt, type ProseRule, type ProseText, proseFields } from './prose-text.ts';

/** A title that ends as a sentence does, and a summary that does not: a full stop too many, or words that were cut. */
export const fieldEnds: ProseRule = (text) =>
  proseFields(text.file).flatMap(({ path, value }): readonly Fault[] => {
    const typed = value.trimEnd();
    const at = text.file.data.placeOf(path);
    if (path.join('.') === 'summary' && !isUnfinished(text.file.source, value) && !/(?<!\.\.|…)[.!?][)”"’»]?$/.test(typed)) {
      return [faultAt(text.file.source, at, 'summaryEnd', { value: typed.slice(-30) }, 'warning')];
    }
    const [last] = path.join('.') === 'title' ? (/\S+[^\s.][.,;:]$/.exec(typed) ?? []) : [];
    return last === undefined ? [] : [faultAt(text.file.source, at, 'titleEnd', { value: last, suggestion: last.slice(0, -1) }, 'warning')];
  });

/** Words of a translation that are those of the original to the letter, although they are no names. Titles have a rule of their own. */
export function sameWords(original: ProseText, { file }: ProseText): readonly Fault[] {
  const before = new Map(proseFields(original.file).map(({ path, value }) => [path.join('.'), value]));
  const fields = proseFields(file).filter(
    ({ path, value }) =>
      path[0] !== 'title' && path[0] !== 'period' && smallWords(value).some((word) => word.length > 2) && before.get(path.join('.')) === value,
  );
  const partners = namesOf(file.data.value).flatMap((name, index) =>
    // What begins with a small letter is no name of its own: an office by what it is.
    /^\p{Ll}/u.test(name) && !isUnfinished(file.source, name) && namesOf(original.file.data.value)[index] === name
      ? [{ path: ['partners', index, 'name'], value: name }]
      : [],
  );
  return [...fields, ...partners].map(({ path, value }) =>
    faultAt(file.source, file.data.placeOf(path), 'wordsSame', { key: String(path.at(-1)), value, other: original.file.source.file }, 'warning'),
  );
}

function namesOf({ partners }: Readonly<Record<string, unknown>>): readonly string[] {
  const items: readonly unknown[] = Array.isArray(partners) ? partners : [];
  return items.map((item) => String(asRecord(item)['name'] ?? ''));
}

/** The least letters of a paragraph that says the same as another by mistake. */
const leastRepeated = 60;

/** A paragraph that stands in the text twice. */
export const repeatedParagraph: ProseRule = (text) => {
  const seen = new Set<string>();
  return text.blocks.flatMap((block) => {
    if (block.text.length < leastRepeated || !/[.!?]$/.test(block.text)) return [];
    if (!seen.has(block.text)) {
      seen.add(block.text);
      return [];
    }
    const [value = ''] = block.text.split('\n');
    return [hintAt(text, block, { index: 0, length: value.length }, 'paragraphRepeated', { value: `${value.slice(0, 40)}…` })];
  });
};
