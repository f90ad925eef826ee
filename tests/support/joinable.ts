import type { Catalogue } from '#catalogue/catalogue.ts';
import { mapLocales } from '#catalogue/locale.ts';
import { published } from './make-file.ts';

/** The partners that the made projects have: in Finland, abroad, and one of which only the name is known. */
export const joinablePartners = [
  { name: 'A & Ö', url: 'https://a.example', businessId: '1234567-1' },
  { name: '=B|C', foreignId: 'GB-COH-09876543' },
  { name: 'D' },
] as const;

/** The published catalogue with all the identifiers that data is joined by, in some projects and funds and not in others; one activity of a home affairs fund is permanent. */
export const joinable: Catalogue = {
  ...published,
  funds: published.funds.map((fund) => (fund.id === 'amif' ? { ...fund, cci: '2021FI65XXPR001' } : fund)),
  projects: published.projects.map((project, at) => ({
    ...project,
    ...(project.id === 'emn' && { fundId: 'amif' }),
    ...(at % 3 === 0 && {
      projectCode: `H-${at}`,
      totalCost: 1000.5 + at,
      texts: mapLocales(project.texts, (text) => ({
        ...text,
        partners: joinablePartners.map((partner, index) => ({ ...partner, name: `${partner.name} ${index}` })),
      })),
    }),
  })),
};
