import type { MonetaryGrant, Project as ProjectThing, WebPage, WithContext } from 'schema-dts';
import { pathTo } from '#addresses/pages.ts';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { Fund } from '#catalogue/fund.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { endOf } from '#catalogue/timetable.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { agencyData, datasetReference, fundData, idOf, unionData, websiteReference } from './identities.ts';

type Context = { readonly locale: Locale; readonly origin: string };

/** A project's page for machines: when its text was changed and checked, and the project itself. What is not known is left out. */
export function projectPageData(entry: FundedProject, context: Context): WithContext<WebPage> {
  const { project } = entry;
  const { value: text, locale: language } = pickLocale(project.texts, context.locale);
  const url = context.origin + pathTo({ name: 'projects', id: project.id }, context.locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: text.title,
    inLanguage: language,
    isPartOf: [websiteReference(context.origin), datasetReference(context.origin)],
    dateModified: text.updated,
    lastReviewed: project.checked,
    mainEntity: projectData(entry, context),
  };
}

/**
 * The project. Not `ResearchProject`: an authority's development projects are not research. A `Project` is an organization, so
 * its dates are `foundingDate` and `dissolutionDate`; they are as precise as they are known. A fund that is only inferred is
 * not its funder; that the Union is, is certain. The agency is its parent only where the programme makes it the beneficiary.
 */
function projectData({ project, fund }: FundedProject, { locale, origin }: Context): ProjectThing {
  const { value: text } = pickLocale(project.texts, locale);
  const { start } = project.timetable;
  const end = endOf(project.timetable);
  const grant = grantData(project.euFunding, project.euFundingApproximate, locale);
  return {
    '@type': 'Project',
    '@id': idOf({ name: 'projects', id: project.id }, 'project', origin),
    identifier: project.id,
    name: text.title,
    ...(project.acronym && { alternateName: project.acronym }),
    description: text.summary,
    ...(start && { foundingDate: start }),
    ...(end && { dissolutionDate: end }),
    ...(isTheAgencys(fund) && { parentOrganization: agencyData(locale) }),
    funder: project.fundConfirmed ? [unionData(locale), fundData(fund, locale, origin)] : unionData(locale),
    ...(grant && { funding: grant }),
    ...(text.website && { sameAs: text.website }),
  };
}

/** Support of national programmes is granted to the agency. What the Commission funds directly may be the Union's own: a network is no part of the agency. */
function isTheAgencys({ programme }: Fund): boolean {
  return programme !== 'direct';
}

/** A published grant. schema.org cannot say "about": a rounded sum stands in words, in whole euros, and not as an amount. */
function grantData(euros: number | undefined, approximate: boolean, locale: Locale): MonetaryGrant | undefined {
  if (euros === undefined) return undefined;
  const funder = unionData(locale);
  if (!approximate) return { '@type': 'MonetaryGrant', amount: { '@type': 'MonetaryAmount', currency: 'EUR', value: euros }, funder };
  const amount = formatsOf(messagesOf(locale).language).amount(Math.round(euros));
  return { '@type': 'MonetaryGrant', description: translatorOf(locale, 'value')('approximate', { amount }), funder };
}
