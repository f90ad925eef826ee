import { isPlainHttps } from './values.ts';

/** How an address begins, also mistyped or typed twice: `http://`, `https//`, `htpps://`, `https:/`, `https://https://`, `//`. */
const beginning = /^(?:h\w{0,2}t\w{0,2}p\w{0,2}(?:[:;]\/{0,3}|\/{2,3})|\/\/)+/i;

/** A host with what follows it. */
const hostAndMore = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?$/u;

/** The name of a file, which would make a host: `hanke.pdf`. */
const fileName = /^[^/]*\.(?:docx?|odt|rtf|txt|pdf|xlsx?|ods|csv|pptx?|html?|aspx?|php|png|jpe?g|gif|svg|md|msg|eml|zip)$/i;

/** Signs around an address that are none of it: quotation marks and angle brackets, the words of a link in Markdown, full stops and commas behind it. */
function bareAddress(text: string): string {
  const typed = text.trim();
  const inner = /^!?\[[^[\]]*\]\(<?([^\s()<>]+)>?\)$/.exec(typed)?.[1] ?? /^["'“”„‟‘’«»<]\s*(.*?)\s*["'“”„‟‘’«»>]$/.exec(typed)?.[1] ?? typed;
  const bare = inner.replace(/(?:[“”„‟’»›…]|%E2%80%9[89CD])+$/i, '').replace(/[.,;:!*]+$/, '');
  return bare.includes('(') ? bare : bare.replace(/\)+[.,;:!]*$/, '');
}

/** `http://migri.fi/x`, `www.migri.fi/x`, `migri.fi/x`, `<https://migri.fi/x>` → the https address; undefined for another scheme, a name before the host or a file. */
export function suggestHttps(text: string): string | undefined {
  const bare = bareAddress(text);
  const rest = bare.replace(beginning, '');
  if (!hostAndMore.test(rest) || (rest === bare && fileName.test(rest))) return undefined;
  const address = `https://${rest}`;
  return isPlainHttps(address) ? address : undefined;
}

/** True for more than one address, or for an address among words. */
export function hasMoreThanAddress(text: string): boolean {
  return /\S\s+\S/.test(text) && /(?:https?:\/\/|www\.)\S/i.test(text);
}
