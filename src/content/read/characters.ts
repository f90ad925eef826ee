/**
 * Characters that are no text, by their Unicode classes: controls, formats, private use, halves of pairs, line and paragraph separators,
 * what is never a character or is never shown, and the three that only stand for something else. A browser, a spreadsheet and a screen
 * reader each make something different of them. Line feeds and tabs have rules of their own; joiners and the choice of an emoji's look are
 * part of words and pictures.
 */
const notText =
  /(?!\n|\t|\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu;

/** Where a character that is no text stands, in UTF-16 units, and its name: `U+200B`. */
export type NoText = { readonly index: number; readonly length: number; readonly name: string };

/** Every character of a text that is no text. */
export function findNoText(text: string): readonly NoText[] {
  return [...text.matchAll(notText)].map(({ index, 0: character }) => ({ index, length: character.length, name: nameOf(character) }));
}

/** True when a text is made of nothing but text. */
export function isText(text: string): boolean {
  return text.search(notText) < 0;
}

/** A text without the characters that are no text. */
export function withoutNoText(text: string): string {
  return text.replace(notText, '');
}

/** A text with single spaces for all its white space, none at its ends. What is so already, as most is, is not put together anew. */
export function singleSpaced(text: string): string {
  return text.replace(/[^\S ]\s*|\s{2,}/g, ' ').trim();
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
