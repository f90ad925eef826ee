import { useTranslations } from 'next-intl';
import prose from '../parts/prose.module.css';
import { useFeedbackAddress } from '../parts/use-feedback-address.ts';
import type { PageFrame } from '../shell/page-context.ts';

/** How to report an error in the data, and what to tell; honestly that it cannot be done while no channel is announced. */
export function OpenDataReport({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('openData');
  const feedback = useTranslations('feedback');
  const contact = useTranslations('textPage');
  const href = useFeedbackAddress(frame);
  return (
    <section className={prose.prose} aria-labelledby="report">
      <h2 id="report">{t('report')}</h2>
      <p>{t('reportText')}</p>
      <p>{href === undefined ? contact('notAnnounced') : <a href={href}>{feedback('report')}</a>}</p>
    </section>
  );
}
