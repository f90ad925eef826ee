import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import { usePageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';

/** On paper only: the day, the revision of the data, the terms and the address, with which the page is found again. */
export function PaperLine({ today }: { readonly today: CalendarDay }) {
  const t = useTranslations('site');
  const { formats, locale } = useSite();
  const { origin, paths, revision = '' } = usePageFrame();
  return (
    <p className="print-only paper-line">
      {t.rich('printed', { date: formats.date(today), revision: () => <code>{revision}</code>, address: () => <code>{origin + paths[locale]}</code> })}
    </p>
  );
}
