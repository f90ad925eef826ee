/**
 * A text on one line that can be printed anywhere: line breaks become spaces, and characters that would move the cursor, change
 * colours or turn the direction of the text (ECMA-48 controls, Unicode bidi controls) become visible signs.
 */
export function visibleText(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replace(controls, (character) => signOf(character.charCodeAt(0)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The picture Unicode has for a C0 control and DEL; for the others its sign for what cannot be shown. */
function signOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
