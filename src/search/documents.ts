import { type Catalogue, type FundedProject, findFund, fundOf, withFunds } from '#catalogue/catalogue.ts';
import type { Fund } from '#catalogue/fund.ts';
import type { Locale, Localized } from '#catalogue/locale.ts';
import type { Timetable } from '#catalogue/timetable.ts';

/** The parts of a text that are searched, and how much a word in each counts. */
export const fieldWeights = { title: 3, acronym: 3, summary: 1.4, description: 1.4, goals: 1, results: 1, subprojects: 1, fund: 1.4, other: 1 } as const;

export type Field = keyof typeof fieldWeights;

/** What can be found: plain texts in one language, a timetable and amounts in euros where there are some. */
export type SearchDocument = {
  readonly id: string;
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly timetable?: Timetable;
  readonly amounts?: readonly number[];
};

/** The documents of an index by id. They may be made when they are asked for, so that no text is held twice. */
export type Documents = Pick<ReadonlyMap<string, SearchDocument>, 'get' | 'size'>;

/** What the catalogue's documents are about. */
export type DocumentKind = 'projects' | 'funds';

/** The id of a document: `projects/move`, `funds/amif`. */
export function documentId(kind: DocumentKind, id: string): string {
  return `${kind}/${id}`;
}

/** What a document is about, and the id of that. */
export function parseDocumentId(documentId: string): { readonly kind: DocumentKind; readonly id: string } {
  const [kind, id = ''] = documentId.split('/');
  return { kind: kind as DocumentKind, id };
}

/**
 * What is searched in one language. Projects and funds are in one index, so that a word is looked for as it is spelt in all
 * of them before errors are thought of; what has no text in the language is left out.
 */
export function catalogueDocuments(catalogue: Catalogue, locale: Locale): readonly SearchDocument[] {
  const projects = withFunds(catalogue, catalogue.projects).flatMap((entry) => projectDocuments(entry, locale));
  return [...projects, ...catalogue.funds.flatMap((fund) => fundDocuments(fund, locale))];
}

/** The same documents by id, made of the catalogue when one is asked for. */
export function documentsById(catalogue: Catalogue, locale: Locale): Documents {
  const projects = new Map(catalogue.projects.map((project) => [project.id, project]));
  const hasText = ({ texts }: { readonly texts: Localized<unknown> }) => texts[locale] !== undefined;
  return {
    size: catalogue.projects.filter(hasText).length + catalogue.funds.filter(hasText).length,
    get: (documentId) => {
      const { kind, id } = parseDocumentId(documentId);
      const fund = kind === 'funds' ? findFund(catalogue, id) : undefined;
      const project = kind === 'projects' ? projects.get(id) : undefined;
      const found = project ? projectDocuments({ project, fund: fundOf(catalogue, project) }, locale) : fund ? fundDocuments(fund, locale) : [];
      return found[0];
    },
  };
}

function projectDocuments({ project, fund }: FundedProject, locale: Locale): readonly SearchDocument[] {
  const text = project.texts[locale];
  if (text === undefined) return [];
  const names = fund.texts[locale];
  const partners = text.partners.map((partner) => partner.name);
  return [
    {
      id: documentId('projects', project.id),
      timetable: project.timetable,
      amounts: [project.euFunding, project.costEstimate].filter((amount) => amount !== undefined),
      texts: {
        title: text.title,
        acronym: project.acronym ?? '',
        summary: text.summary,
        ...Object.fromEntries(Object.entries(text.plain).map(([section, plain]) => [section, onOneLine(plain)])),
        fund: names === undefined ? '' : `${names.code} ${names.title}`,
        other: [...partners, text.timetableNote ?? ''].join('. '),
      },
    },
  ];
}

function fundDocuments(fund: Fund, locale: Locale): readonly SearchDocument[] {
  const text = fund.texts[locale];
  if (text === undefined) return [];
  const objectives = Object.values(text.objectives).join('. ');
  return [
    {
      id: documentId('funds', fund.id),
      texts: { title: text.title, acronym: text.code, summary: text.summary, description: onOneLine(text.plain), goals: objectives },
    },
  ];
}

/** Snippets are lines of running text: where a block ends makes no difference to them. */
function onOneLine(plain: string): string {
  return plain.replace(/\s+/g, ' ');
}
