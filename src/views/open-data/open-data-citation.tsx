import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CalendarDay } from '#catalogue/date.ts';
import prose from '../parts/prose.module.css';
import type { PageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';

type OpenDataCitationProps = { readonly frame: PageFrame; readonly revision: string; readonly today: CalendarDay };

/** What the licence asks of those who use the data, and a citation to copy. */
export function OpenDataCitation({ frame, revision, today }: OpenDataCitationProps) {
  const t = useTranslations('openData');
  const { formats, locale } = useSite();
  const address = frame.origin + frame.paths[locale];
  const parts = { code: (words: ReactNode) => <code>{words}</code>, address: () => <code>{address}</code> };
  return (
    <section className={prose.prose} aria-labelledby="cite">
      <h2 id="cite">{t('cite')}</h2>
      <p>{t('citeText')}</p>
      <p className="notice">{t.rich('citation', { date: formats.date(today), revision, ...parts })}</p>
    </section>
  );
}
