/**
 * Identifiers that others give and that data is joined by: the managing authority's code of a project (`projectCode`), a Finnish
 * business ID (`businessId`), the id of an organisation in a register of another country (`foreignId`: list and number as on
 * org-id.guide, `GB-COH-…`), and the number of a programme of Finland (`cci`, the Commission's Code commun d'identification).
 */
export const identifierKinds = ['projectCode', 'businessId', 'foreignId', 'cci'] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/** What each looks like as a whole: regular expressions that CSVW understands too. */
export const identifierForms: Readonly<Record<IdentifierKind, string>> = {
  // Letters and digits with single signs between them; a word without a digit is no code.
  projectCode: '(?=[^0-9]*[0-9])[0-9A-Za-zÅÄÖåäö](?:[ ./_:-]?[0-9A-Za-zÅÄÖåäö]){1,39}',
  businessId: '[0-9]{7}-[0-9]',
  // What Finland has of its own is a business ID.
  foreignId: '(?!FI-)[A-Z]{2}-[A-Z][0-9A-Z]{1,9}-[0-9A-Za-z](?:[./-]?[0-9A-Za-z]){1,39}',
  // Year, country, sector, fund and kind of programme, number: those of other countries have the same form.
  cci: '[0-9]{4}FI[0-9]{2}[0-9A-Z]{2}[A-Z]{2}[0-9]{3}',
};

/** The same for those who look for it anywhere in a text, as JSON Schema does. */
export function identifierPattern(kind: IdentifierKind): RegExp {
  return new RegExp(`^(?:${identifierForms[kind]})$`);
}

const patterns = new Map(identifierKinds.map((kind) => [kind, identifierPattern(kind)]));

/** Whether a text has the form of an identifier, its check digit aside. */
export function looksLikeIdentifier(kind: IdentifierKind, text: string): boolean {
  return patterns.get(kind)?.test(text) === true;
}

/** Whether a text is an identifier; of a business ID the check digit is right too. */
export function isIdentifier(kind: IdentifierKind, text: string): boolean {
  return looksLikeIdentifier(kind, text) && (kind !== 'businessId' || hasCheckDigit(text));
}

/** What the digits of a business ID are multiplied by; the last digit makes the sum a multiple of eleven. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1];

function hasCheckDigit(businessId: string): boolean {
  const sum = [...businessId.replace('-', '')].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return sum % 11 === 0;
}

/** The hyphens and dashes that people and word processors type. */
const dashes = /[\u2010-\u2015\u2212]/g;

/** How a text becomes an identifier that was only written otherwise. */
const written: Readonly<Record<IdentifierKind, (text: string) => string>> = {
  projectCode: (text) => text.replace(/\s+/g, ' ').replace(/ ?([./_:-]) ?/g, '$1'),
  // Old numbers have six digits before the hyphen, numbers for VAT a country and no hyphen.
  businessId: (text) => {
    const digits = text.replace(/^FI/i, '').replace(/[\s.-]/g, '');
    return /^[0-9]{7,8}$/.test(digits) ? digits.padStart(8, '0').replace(/.$/, '-$&') : text;
  },
  foreignId: (text) => text.replace(/\s/g, '').replace(/^[A-Za-z]{2}-[0-9A-Za-z]+-/, (list) => list.toUpperCase()),
  cci: (text) => text.replace(/[\s.-]/g, '').toUpperCase(),
};

/** The identifier that a text is when its spaces, dashes and capitals are put right; undefined where there is none. */
export function suggestIdentifier(kind: IdentifierKind, text: string): string | undefined {
  const suggestion = written[kind](text.normalize('NFC').replace(dashes, '-').trim());
  return suggestion !== text && isIdentifier(kind, suggestion) ? suggestion : undefined;
}
