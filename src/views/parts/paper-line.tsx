import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CalendarDay } from '#catalogue/date.ts';
import { usePageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';

type PaperLineProps = {
  readonly today: CalendarDay;
  /** What stands for the state of the data: its revision, or on a page of many projects the last day on which any of it was checked. */
  readonly state: 'revision' | 'checked';
};

/** On paper only, in place of the footer: the day, the state of the data, the terms, who wrote the texts, and the address, with which the page is found again. */
export function PaperLine({ today, state }: PaperLineProps) {
  const t = useTranslations('site');
  const { formats, locale } = useSite();
  const footer = useTranslations('footer');
  const { checked, textsChecked, origin, paths, revision = '' } = usePageFrame();
  return (
    <p className="print-only paper-line" data-not-previewed="">
      {t.rich('printed', {
        date: formats.date(today),
        isRevision: (words: ReactNode) => (state === 'revision' ? words : null),
        revision: () => <code>{revision}</code>,
        isChecked: (words: ReactNode) => (state === 'checked' && checked !== undefined ? words : null),
        checked: checked === undefined ? '' : formats.date(checked),
        drafted: textsChecked === undefined ? footer('drafted') : footer.markup('textsChecked', { date: () => formats.date(textsChecked) }),
        address: () => <code>{origin + paths[locale]}</code>,
      })}
    </p>
  );
}
