/**
 * What spreadsheets may run as a formula when they open a text file: a cell that begins with one of = + - @ or their
 * full-width forms, also after signs that are not seen, or with a tab or a line break (OWASP, CSV Injection). An apostrophe
 * before such a beginning is a sign of this rule itself, so that it can be taken away again.
 */
const risky = /^['\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n]/u;

/** A text that no spreadsheet runs: an apostrophe is put before a risky one. Taking one apostrophe away gives the text back. */
export function harmlessText(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}
