import { useTranslations } from 'next-intl';
import { fillFeedbackForm, mailAddress } from '#catalogue/site.ts';
import { type PageFrame, usePageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';

/**
 * How to report an error in a project's information: on the owner's form, or else by e-mail, with the project, the page and
 * the revision filled in. Nothing while no channel is announced: the footer says that.
 */
export function ReportError({ id }: { readonly id: string }) {
  const t = useTranslations('feedback');
  const { locale } = useSite();
  const { feedback = {}, origin, paths, revision = '' } = usePageFrame();
  const address = origin + paths[locale];
  if (feedback.form !== undefined) return <ReportLink href={fillFeedbackForm(feedback.form, { id, address, revision })} />;
  if (feedback.email !== undefined) return <ReportLink href={mailAddress(feedback.email, t('subject', { id }), t('body', { address, revision }))} />;
  return null;
}

function ReportLink({ href }: { readonly href: string }) {
  const t = useTranslations('feedback');
  return (
    <p className="screen-only">
      <a className="button button-plain" href={href}>
        {t('report')}
      </a>
    </p>
  );
}

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
