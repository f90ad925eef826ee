import type { FundedProject } from '#catalogue/catalogue.ts';
import type { FundColour } from '#catalogue/fund-colours.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { isTimetableKnown, type Timetable } from '#catalogue/timetable.ts';
import { translatorOf } from '#words/messages.ts';
import { timetableText } from '#words/wording.ts';

/** Everything that is drawn in the picture of a page. Nothing in it depends on the day, for pictures are kept. */
export type Preview = {
  /** The service. */
  readonly name: string;
  readonly tagline: string;
  readonly title: string;
  /** What stands below the title, a line or a few each: of a project its fund and its timetable. */
  readonly details: readonly string[];
  readonly colour: FundColour;
  /** When a project runs, and the years it is drawn on. */
  readonly time?: { readonly timetable: Timetable; readonly axis: TimeAxis };
};

/** The picture of a project: its name, its fund (an inferred one is said to be so) and its dates, in words and on the years of the catalogue. */
export function projectPreview({ project, fund }: FundedProject, axis: TimeAxis, locale: Locale): Preview {
  const t = translatorOf(locale, 'fund');
  const { title, code } = pickLocale(fund.texts, locale).value;
  const named = t('withCode', { title, code });
  const time = isTimetableKnown(project.timetable) ? timetableText(project.timetable, locale) : translatorOf(locale, 'card')('timetableUnknown');
  const details = [project.fundConfirmed ? named : t('inferredMark', { fund: named }), time];
  return {
    ...serviceOf(locale),
    title: pickLocale(project.texts, locale).value.title,
    details,
    colour: fund.colour,
    time: { timetable: project.timetable, axis },
  };
}

/** The picture of the service itself, for pages that have none of their own. */
export function sitePreview(locale: Locale): Preview {
  return { ...serviceOf(locale), title: translatorOf(locale, 'site')('description'), details: [], colour: 'neutral' };
}

function serviceOf(locale: Locale): Pick<Preview, 'name' | 'tagline'> {
  const t = translatorOf(locale, 'site');
  return { name: t('name'), tagline: t('tagline') };
}

/** The words of a picture for those who do not see it. */
export function altOf({ name, tagline, title, details }: Preview, locale: Locale): string {
  const t = translatorOf(locale, 'preview');
  return details.length === 0 ? t('siteAlt', { name, tagline, title }) : t('alt', { title, details: details.join('. ') });
}
