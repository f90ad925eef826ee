import { groupBy } from '#catalogue/group-by.ts';
import { bareWords } from '../changes/published.ts';
import { partsOf } from '../changes/version.ts';
import type { Fault, Path } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import type { ReadText } from '../check/relations.ts';
import { asRecord } from '../read/record.ts';
import { faultAt } from '../read/source.ts';
import { sameName } from './items.ts';

/** What two projects or two funds may not share by mistake: names as they are read, with the languages in which they are compared, and the code that an authority gives to one only. */
const names = [
  { key: 'title', inAll: false, code: 'nameRepeated' },
  { key: 'shortTitle', inAll: false, code: 'nameRepeated' },
  { key: 'acronym', inAll: true, code: 'nameRepeated' },
  { key: 'code', inAll: true, code: 'nameRepeated' },
  { key: 'projectCode', inAll: false, code: 'codeRepeated' },
] as const;

/** Texts shorter than this may be the same by chance. */
const leastCharacters = 60;

/** Projects or funds that readers cannot tell apart: names, codes, texts or facts that two published ones share; and partners that have two identifiers. */
export function repeatedFaults(texts: readonly ReadText[]): readonly Fault[] {
  const published = texts.filter(({ isDraft }) => !isDraft);
  const ofNames = names.flatMap(({ key, inAll, code }) =>
    repeated(
      published,
      ({ file, locale }) => {
        const value = file.data.value[key];
        const name = typeof value === 'string' ? sameName(value) : '';
        return name === '' ? undefined : `${inAll ? '' : locale} ${name}`;
      },
      (text, other) => hint(text, [key], code, { key, value: text.file.data.textOf([key]), ...nameOf(other) }),
    ),
  );
  const copies = repeated(published, textOf, (text, other) =>
    faultAt(text.file.source, { line: text.file.bodyLine, column: 1 }, 'textRepeated', nameOf(other)),
  );
  const copied = new Set(copies.map(({ place }) => place.file));
  const facts = repeated(published, factsOf, (text, other) => hint(text, ['euFunding'], 'factsRepeated', nameOf(other)));
  return [...ofNames, ...copies, ...facts.filter(({ place }) => !copied.has(place.file)), ...partnerFaults(published)];
}

/** Tells each of several entries that have the same of another, in its own language if there is such a text. */
function repeated(
  texts: readonly ReadText[],
  sameOf: (text: ReadText) => string | undefined,
  fault: (text: ReadText, other: ReadText) => Fault,
): readonly Fault[] {
  return [...groupBy(texts, sameOf)].flatMap(([same, group]) => {
    if (same === undefined || new Set(group.map(({ id }) => id)).size < 2) return [];
    return group.flatMap((text) => {
      const others = group.filter(({ id }) => id !== text.id);
      const other = others.find(({ locale }) => locale === text.locale) ?? others[0];
      return other === undefined ? [] : [fault(text, other)];
    });
  });
}

function hint({ file }: ReadText, path: Path, code: FaultCode, values: Fault['values']): Fault {
  return faultAt(file.source, file.data.placeOf(path), code, values, 'warning');
}

function nameOf({ file, id }: ReadText): { readonly other: string; readonly id: string } {
  return { other: file.source.file, id };
}

/** The words of a body that is long enough to be compared. */
function textOf({ root, locale }: ReadText): string | undefined {
  const words = bareWords(partsOf(root.children).map(({ text }) => text));
  return words.length < leastCharacters ? undefined : `${locale} ${words}`;
}

/** The facts that two projects hardly share by chance; undefined where one of them is not known. */
function factsOf({ file, locale }: ReadText): string | undefined {
  const { fund, timetable, euFunding } = file.data.value;
  const { start, end } = asRecord(timetable);
  const facts = [fund, start, end, euFunding];
  return facts.includes(undefined) ? undefined : JSON.stringify([locale, ...facts]);
}

/** The identifiers of a partner, of which each organisation has one of a kind. */
const partnerIds = ['businessId', 'foreignId'] as const;

type NamedId = { readonly text: ReadText; readonly path: Path; readonly name: string; readonly key: string; readonly value: string };

/** Partners of one name that have another identifier in another text of the language: data that is joined by it would take them for two. */
function partnerFaults(texts: readonly ReadText[]): readonly Fault[] {
  const same = groupBy(texts.flatMap(namedIds), ({ text, name, key }) => `${text.locale} ${key} ${sameName(name)}`);
  return [...same.values()].flatMap((group) => {
    const firsts = [...groupBy(group, ({ value }) => value).values()].flatMap(([first]) => first ?? []);
    return group.flatMap(({ text, path, name, key, value }) => {
      const other = firsts.find((first) => first.value !== value);
      return other === undefined ? [] : [hint(text, path, 'partnerIdDiffers', { key, name, value, found: other.value, ...nameOf(other.text) })];
    });
  });
}

function namedIds(text: ReadText): readonly NamedId[] {
  const { partners } = text.file.data.value;
  if (!Array.isArray(partners)) return [];
  return partners.flatMap((partner: unknown, index) => {
    const fields = asRecord(partner);
    const { name } = fields;
    if (typeof name !== 'string' || sameName(name) === '') return [];
    return partnerIds.flatMap((key) => {
      const value = fields[key];
      return typeof value === 'string' ? [{ text, path: ['partners', index, key], name, key, value }] : [];
    });
  });
}
