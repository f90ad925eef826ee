import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { catalogueDocuments } from '#search/documents.ts';
import type { Searchable } from '#search/match-strategies.ts';
import { search } from '#search/search.ts';
import { tokenize } from '#search/tokens.ts';
import { root } from './workspace.ts';

/** A part of compounds in its basic form, and the forms of the kept catalogue's Finnish texts that it stands in. */
export type KnownPart = { readonly part: string; readonly forms: readonly string[] };

/**
 * Every part of at least four letters of every compound of the kept catalogue's Finnish texts, as people who know Finnish take them apart: no verbs, no
 * endings that make words, no adverbs, and no -kunta that is not a municipality.
 */
export function knownParts(): readonly KnownPart[] {
  const lines = readFileSync(join(root, 'tests/fixtures/search/compound-parts.fi.txt'), 'utf8').trim().split('\n');
  const pairs = lines.flatMap((line) => {
    const [forms = '', parts = ''] = line.split(': ');
    return parts.split(' ').map((part) => ({ part, forms: forms.split(' ') }));
  });
  return [...groupBy(pairs, ({ part }) => part)].map(([part, own]) => ({ part, forms: own.flatMap(({ forms }) => forms) }));
}

/** The documents of a catalogue that hold each word of its Finnish texts, as it is written there. */
export function holdersOfForms(catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = catalogueDocuments(catalogue, 'fi').flatMap(({ id, texts }) => tokenize(Object.values(texts).join(' ')).map(({ word }) => ({ word, id })));
  return new Map([...groupBy(pairs, ({ word }) => word)].map(([word, own]) => [word, new Set(own.map(({ id }) => id))]));
}

/** The parts that do not find all documents of a catalogue that they stand in, each with the forms that were not found. */
export function lostParts(catalogue: Catalogue, engine: readonly [Searchable, ...Searchable[]]): readonly KnownPart[] {
  const holders = holdersOfForms(catalogue);
  return knownParts().flatMap(({ part, forms }) => {
    const { hits, nearest } = search(part, engine);
    const found = new Set(nearest ? [] : hits.map(({ id }) => id));
    const lost = forms.filter((form) => [...(holders.get(form) ?? [])].some((id) => !found.has(id)));
    return lost.length === 0 ? [] : [{ part, forms: lost }];
  });
}

/** Everyday words, mostly short, which the judged texts and the kept catalogue are not about. */
export const offTopic = {
  fi: `kissa koira peruna juna lento talo pankki ruoka vesi metsä kala lintu kirja lääkäri sairaala sota rauha vaali eduskunta presidentti
    vero eläke asunto vuokra tori musiikki tanssi peli urheilu talvi kesä syksy kevät sade lumi tuuli aurinko tähti järvi joki saari silta puisto
    ilma öljy ilmasto muovi paperi rokotus tauti lääke hammas silmä sydän veri nälkä ystävä turisti hotelli laiva pyörä bussi`.split(/\s+/),
  en: `cat dog potato flight bank water forest fish bird book doctor hospital war election president tax pension rent market music dance
    football winter summer autumn rain snow wind moon lake river island road bridge park oil climate plastic paper vaccination disease medicine
    tooth heart blood hunger sleep anger friend tourist hotel ship boat bike`.split(/\s+/),
} as const;

/** The off-topic words that find anything at all. */
export function answeredOffTopic(locale: keyof typeof offTopic, engine: readonly [Searchable, ...Searchable[]]): readonly string[] {
  return offTopic[locale].filter((word) => search(word, engine).hits.length > 0);
}
