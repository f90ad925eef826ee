import { useTranslations } from 'next-intl';
import { fillFeedbackForm, mailAddress } from '#catalogue/site.ts';
import type { PageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';

/** Where feedback on the page is given: the owner's form, or else e-mail, with the page and the revision filled in; undefined while no channel is announced. */
export function useFeedbackAddress({ feedback = {}, revision = '', origin, paths, route }: PageFrame): string | undefined {
  const t = useTranslations('feedback');
  const site = useTranslations('site');
  const { locale } = useSite();
  const { form, email } = feedback;
  const address = origin + paths[locale];
  if (form !== undefined) return fillFeedbackForm(form, { id: route?.id ?? '', address, revision });
  if (email !== undefined) return mailAddress(email, t('generalSubject', { name: site('name') }), t('generalBody', { address, revision }));
  return undefined;
}
