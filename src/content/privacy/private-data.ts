import type { Fault } from '../check/fault.ts';
import { faultAt, type SourceFile } from '../read/source.ts';
import { addressesIn } from './tracking.ts';

/** What must not, or hardly ever, stand on a public page: personal identity codes, telephone numbers and e-mail addresses of persons. Looked for in the raw text. */
export function privateData(source: SourceFile): readonly Fault[] {
  return source.lines.flatMap((line, index) => {
    // Cheap, so that the patterns are tried only where one can match.
    if (!/\d[\d \u00a0.-]{5}|@|[([][aä]/i.test(line) || /^\s*translationOf:/.test(line)) return [];
    const at = (column: number, length: number) => ({ line: index + 1, column: column + 1, length });
    const codes = identityCodes(line);
    const words = blanked(line, [...addressesIn(line).map(({ index: from, value }) => ({ index: from, length: value.length })), ...codes]);
    return [
      ...codes.map(({ index: column, length, masked }): Fault => {
        const { code, level, place, values } = faultAt(source, at(column, length), 'personalCode', { value: masked });
        // The line is not repeated: reports are kept and sent on.
        return { code, level, place: { file: place.file, line: place.line, column: place.column, length: place.length }, values };
      }),
      ...telephones(words).map(({ index: column, value }) => faultAt(source, at(column, value.length), 'telephone', { value }, 'warning')),
      ...mailboxes(words).map(({ index: column, value }) => faultAt(source, at(column, value.length), 'personalEmail', { value }, 'warning')),
    ];
  });
}

/** A line without parts that hold digits of their own. */
function blanked(line: string, parts: readonly { readonly index: number; readonly length: number }[]): string {
  return parts.reduce((text, { index, length }) => text.slice(0, index) + ' '.repeat(length) + text.slice(index + length), line);
}

/** Day, month, year, the sign of the century (since 2023 also further letters), number and check character of a Finnish personal identity code. */
const identityCode = /(?<![\p{L}\d])((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d)[ \u00a0]?[-+‐‑–−A-FU-Ya-fu-y][ \u00a0]?(\d{3})([0-9A-Ya-y])(?![\p{L}\d])/gu;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

function identityCodes(line: string): readonly { readonly index: number; readonly length: number; readonly masked: string }[] {
  return [...line.matchAll(identityCode)]
    .filter(
      ([, day = '', number = '', check = '']) => Number(number) >= 2 && checkCharacters[Number(day + number) % checkCharacters.length] === check.toUpperCase(),
    )
    .map(({ index, 0: found, 1: day = '' }) => ({ index, length: found.length, masked: `${day.slice(0, 2)}…` }));
}

/** A number as it is dialled from Finland or from abroad; not part of a longer code, a date or an address. */
const telephone =
  /(?<=tel:|(?<![\p{L}\d./:,_–-]|[-–] ))(?:(?:\+|00)[1-9]\d{0,2}[ \u00a0-]?(?:\(0\)[ \u00a0-]?)?[1-9]\d{0,3}|\(?0[1-9]\d{0,3}\)?)(?:[ \u00a0-]?\d{2,8}){1,4}(?![\p{L}\d]|[./:,–-]\d)|(?<![\p{L}\d./:,_–-])(?:\+358\.?[1-9]|0[1-9])\d{0,2}(?:\.\d{3,4}){2}(?![\p{L}\d]|[./:,–-]\d)/gu;

/** Numbers of organisations, which no person answers as their own: 010, 020, 029 and the like, service numbers, the emergency number. */
const ofOrganisations = /^(?:(?:\+|00)358(?:\(0\))?|0)(?:1[0-9]{2}|[23]0|29|60|6[0-9]{2}|7[0135]|[78]00|100|200|300|600|700|75[0-9]|116)/;

function telephones(line: string): readonly { readonly index: number; readonly value: string }[] {
  return [...line.matchAll(telephone)]
    .map(({ index, 0: value }) => ({ index, value }))
    .filter(({ value }) => {
      const digits = value.replace(/[^\d+(]|\((?!0\))/g, '');
      const count = digits.replace(/\D/g, '').length;
      return count >= 7 && count <= 15 && !ofOrganisations.test(digits);
    });
}

const mailbox =
  /(?<![\p{L}\d._%+-])([\p{L}\d][\p{L}\d._%+-]*)[ ]?(?:@|\(at\)|\[at\]|\(ät\)|\[ät\]|\(a\)|\[a\])[ ]?([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,})/giu;

/** Words that no person is called and that mailboxes of a task are. */
const ofTasks =
  /^(?:amif|asia|asiakas|asiakaspalvelu|asiointi|bmvi|career|communications?|contact|customer|data|dpo|emn|etunimi|eu|event|feedback|finance|firstname|fund|funds|grants?|hallinto|hanke|hankkeet|help|hr|ict|info|international|isf|it|kansainvalinen|kansainvaliset|kansalaisuus|kirjaamo|koulutus|kv|laskutus|lastname|lehdisto|lupa|luvat|maahanmuutto|media|migri|neuvonta|news|noreply|no|office|oleskelulupa|oikeus|palaute|palvelu|palvelut|palvelupiste|posti|press|privacy|project|projects|rahasto|rahastot|rahoitus|rekry|registry|reply|saavutettavuus|sahkoposti|security|service|statistics|sukunimi|surname|support|suojelu|team|tiedotus|tiedustelut|tietopalvelu|tietosuoja|tietoturva|tilastot|toimisto|tuki|turvallisuus|unit|viestinta|virasto|virtual|web|webmaster|yhteys|yhteystiedot)\d*$/;

/** Mail services of persons, not of organisations. */
const ofPersons =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton(?:mail)?|pm|tutanota|mail|luukku|suomi24|kolumbus|elisanet|saunalahti|welho|dnainternet|netti|pp\.inet|nic|jippii|surffi|kotinet)\.\p{L}{2,}$/iu;

function mailboxes(line: string): readonly { readonly index: number; readonly value: string }[] {
  return [...line.matchAll(mailbox)]
    .filter(([, name = '', host = '']) => isOfPerson(name.toLowerCase()) || ofPersons.test(host))
    .map(({ index, 0: value }) => ({ index, value }));
}

/** `first.last`, `f.last`: two or more words of letters, none of which names a task. */
function isOfPerson(name: string): boolean {
  const parts = name.split(/[._]/).filter((part) => part !== '');
  const words = parts.flatMap((part) => part.split('-'));
  const isName = (part: string) => /^\p{L}[\p{L}-]*\d{0,2}$/u.test(part);
  return parts.length >= 2 && parts.every(isName) && !words.some((word) => ofTasks.test(word.normalize('NFD').replace(/\p{M}/gu, '')));
}
