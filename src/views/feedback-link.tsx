import { useTranslations } from 'next-intl';
import { fillFeedbackForm, mailAddress } from '../domain/feedback';
import type { PageFrame } from './page-frame';
import { useSite } from './use-site';

/** The way to give feedback on the page, as an item of the footer's list; nothing while no channel is announced. */
export function FeedbackLink({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('feedback');
  const site = useTranslations('site');
  const { locale } = useSite();
  const { form, email } = frame.feedback ?? {};
  const revision = frame.revision ?? '';
  const address = frame.origin + frame.paths[locale];
  if (form === undefined && email === undefined) return null;
  const href =
    form === undefined
      ? mailAddress(email ?? '', t('generalSubject', { name: site('name') }), t('generalBody', { address, revision }))
      : fillFeedbackForm(form, { id: frame.route?.id ?? '', address, revision });
  return (
    <li>
      <a href={href}>{t('give')}</a>
    </li>
  );
}
