import { useTranslations } from 'next-intl';
import { useFeedbackAddress } from '../parts/use-feedback-address.ts';
import type { PageFrame } from './page-context.ts';

/** The way to give feedback on the page, as an item of the footer's list; nothing while no channel is announced. */
export function FeedbackLink({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('feedback');
  const href = useFeedbackAddress(frame);
  if (href === undefined) return null;
  return (
    <li>
      <a href={href}>{t('give')}</a>
    </li>
  );
}
