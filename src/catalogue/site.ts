import type { DataOf } from './fact-kinds.ts';
import type { siteFacts } from './facts.ts';

/** Settings of the site that its owner writes in `content/site.yml`. */
export type Site = DataOf<typeof siteFacts>;

/** What the address of a feedback form may leave open, written in braces; each page fills in its own. */
export const feedbackPlaces = ['id', 'address', 'revision'] as const;

/** What feedback is about: the id of a project or fund (empty for other pages), the page's address, and the state of the content. */
export type FeedbackSubject = Readonly<Record<(typeof feedbackPlaces)[number], string>>;

const place = /\{([^{}]*)\}/g;

/** The names in braces in the address of a form. */
export function placesIn(template: string): readonly string[] {
  return [...template.matchAll(place)].map((match) => match[1] ?? '');
}

/** The address of a form with its places filled in; values are percent-encoded and cannot leave their place. */
export function fillFeedbackForm(template: string, subject: FeedbackSubject): string {
  const values: Readonly<Record<string, string>> = subject;
  return template.replace(place, (braces, name: string) => (Object.hasOwn(values, name) ? encode(values[name] ?? '') : braces));
}

/** An address that opens a new message (RFC 6068); line ends in the body become CR LF. */
export function mailAddress(email: string, subject: string, body: string): string {
  const to = encode(email).replaceAll('%40', '@');
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(body.replace(/\r?\n/g, '\r\n'))}`;
}

/** Half a surrogate pair cannot be encoded, and a title may hold one. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** The licence of everything in `content/`: Creative Commons Attribution 4.0. */
export const contentLicence = 'https://creativecommons.org/licenses/by/4.0/';
