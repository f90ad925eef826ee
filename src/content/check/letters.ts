import { decodeText, faultAt, type SourceFile } from '../read/source.ts';
import type { Fault } from './fault.ts';

/** The signs that the Windows character set has in place of the controls 0x80–0x9f. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The first of the two or three signs that a letter becomes when its bytes are read as another character set, and those that may follow. */
const misread = new RegExp(`[ÂÃÅâ][\\u0081\\u008d\\u008f\\u0090\\u009d\\u00a0-\\u00bf${windows}]`);

/** Cyrillic and Greek letters that nobody can tell from Latin ones, in the order of those. */
const foreign = 'аеорсухіјѕАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const latin = 'aeopcyxijsABEKMHOPCTYXIJSABEZHIKMNOPTYXo';
const lookalikes: ReadonlyMap<string, string> = new Map([...foreign].map((letter, at) => [letter, latin.charAt(at)]));

/** Marks beside a letter in place of one letter with its mark, as copies of PDF files have them, and two letters that are one. */
const apart = /\p{L}\u00a8|[\ufb00-\ufb06]/u;

/** Cheap, so that words are looked at only in lines that have such a letter. */
const any = /[ÂÃâ\u00a8\u0370-\u052f\ufb00-\ufb06]|Å[^\p{L}\s]/u;

/** Words with letters that are not what they look like, or not what was written: searches, spell checkers and screen readers cannot read them. */
export function letterFaults(source: SourceFile): readonly Fault[] {
  return source.lines.flatMap((line, index) => {
    if (!any.test(line)) return [];
    return [...line.matchAll(/[^\s"”’“(),;:[\]<>]+/gu)].flatMap(({ index: column, 0: value }) => {
      const suggestion = meantWord(value);
      return suggestion === undefined
        ? []
        : [faultAt(source, { line: index + 1, column: column + 1, length: value.length }, 'wrongLetters', { value, suggestion })];
    });
  });
}

/** The word that was meant; undefined when it is right, or nobody can tell. */
function meantWord(word: string): string | undefined {
  const read = misread.test(word) ? readAgain(word) : undefined;
  if (read !== undefined) return read;
  if (apart.test(word)) {
    const joined = word.replace(/(\p{L})\u00a8/gu, '$1\u0308').replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'));
    return joined.normalize('NFC');
  }
  const isMixed = /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  const meant = isMixed ? [...word].map((letter) => lookalikes.get(letter) ?? letter).join('') : word;
  return isMixed && !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(meant) ? meant : undefined;
}

/** A word whose bytes were read in the wrong way, read in the right one. */
function readAgain(word: string): string | undefined {
  const bytes = [...word].map((letter) => {
    const at = windows.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  const text = bytes.some((byte) => byte > 0xff) ? undefined : decodeText(Uint8Array.from(bytes));
  return text === word ? undefined : text;
}
