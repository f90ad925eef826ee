import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { Ajv } from 'ajv';

/** What programs for references make of a text in BibTeX or RIS: items of CSL, without remarks of the reader on its way. */
export function readCitation(text: string): readonly Readonly<Record<string, unknown>>[] {
  return plugins.input.chain(text, { generateGraph: false });
}

const text = { type: 'string' };
const number = { type: ['string', 'number'] };
const names = {
  type: 'array',
  items: {
    type: 'object',
    properties: Object.fromEntries(['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'].map((name) => [name, text])),
    additionalProperties: false,
  },
};
const part = { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 3 };
const date = {
  type: 'object',
  properties: { 'date-parts': { type: 'array', items: part, minItems: 1, maxItems: 2 }, season: number, circa: { type: 'boolean' }, literal: text, raw: text },
  additionalProperties: false,
};

/**
 * Input of the Citation Style Language 1.0.2 in our own words: the kinds of items and the variables that may be said of web pages and data, and what their values are.
 * Whatever else is said is a fault.
 */
const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type'],
    properties: {
      id: number,
      type: { enum: ['article', 'book', 'dataset', 'document', 'legislation', 'post', 'report', 'software', 'webpage'] },
      ...Object.fromEntries(['author', 'contributor', 'editor', 'translator'].map((name) => [name, names])),
      ...Object.fromEntries(['accessed', 'available-date', 'issued', 'original-date', 'submitted'].map((name) => [name, date])),
      ...Object.fromEntries(['edition', 'number', 'volume'].map((name) => [name, number])),
      ...Object.fromEntries(
        ['abstract', 'archive', 'archive_location', 'container-title', 'genre', 'keyword', 'language', 'note', 'publisher', 'title', 'URL', 'version'].map(
          (name) => [name, text],
        ),
      ),
    },
    additionalProperties: false,
  },
};

const isCsl = new Ajv({ allowUnionTypes: true }).compile(cslSchema);

/** What is wrong with input of the Citation Style Language; empty when nothing is. */
export function cslFaults(items: unknown): readonly string[] {
  return isCsl(items) ? [] : (isCsl.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
