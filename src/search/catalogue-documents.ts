import type { FundedProject } from '../domain/catalogue';
import type { Fund } from '../domain/fund';
import type { Locale } from '../domain/locale';
import type { SearchDocument } from './search-document';

/** What is searched of a project in one language; nothing when it has no text in it. */
export function projectDocuments({ project, fund }: FundedProject, locale: Locale): readonly SearchDocument[] {
  const text = project.texts[locale];
  if (text === undefined) return [];
  const names = fund.texts[locale];
  const partners = project.partners.map((partner) => partner.name);
  return [
    {
      id: project.id,
      timetable: project.timetable,
      texts: {
        title: text.title,
        acronym: project.acronym ?? '',
        summary: text.summary,
        ...text.plain,
        fund: names === undefined ? '' : `${names.code} ${names.title}`,
        other: [...partners, text.timetableNote ?? ''].join('. '),
      },
    },
  ];
}

/** What is searched of a fund in one language. */
export function fundDocuments(fund: Fund, locale: Locale): readonly SearchDocument[] {
  const text = fund.texts[locale];
  if (text === undefined) return [];
  const objectives = Object.values(text.objectives).join('. ');
  return [{ id: fund.id, texts: { title: text.title, acronym: text.code, summary: text.summary, description: text.plain, goals: objectives } }];
}
