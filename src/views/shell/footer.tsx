import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isTextPage, type RouteName, routeNames, type TextPageName } from '#addresses/pages.ts';
import { contentLicence } from '#catalogue/site.ts';
import { useFeedbackAddress } from '../parts/feedback.tsx';
import { CalendarTime } from '../parts/period.tsx';
import styles from './footer.module.css';
import type { PageFrame } from './page-context.ts';
import { useSite } from './use-site.ts';

/** The pages about the service: those of prose, and the state of the data. */
const aboutService = routeNames.filter((name): name is TextPageName | 'dataQuality' => isTextPage(name) || name === 'dataQuality');

/** Who runs the service, its own pages, its catalogue; when the information was checked, who wrote the texts, and where feedback goes. */
export function SiteFooter({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('footer');
  const site = useTranslations('site');
  return (
    <footer className={styles.footer}>
      <div className="wrap">
        <div className={styles.columns}>
          <div>
            <strong>
              <SiteName />
            </strong>
            <p>{t('about')}</p>
          </div>
          <FooterLinks heading={t('service')} links={aboutService.map((name) => [name, t(`page.${name}`)])} />
          <FooterLinks
            heading={t('catalogue')}
            links={[
              ['projects', t('allProjects')],
              ['funds', t('allFunds')],
              ['changes', t('changes')],
            ]}
          />
          <FooterLinks
            heading={t('data')}
            links={[
              ['openData', site('openData')],
              ['dictionary', t('dictionary')],
              ['api', t('api')],
            ]}
          />
          <div>
            <strong>{t('funding')}</strong>
            <p>{t('fundingNote')}</p>
          </div>
        </div>
        <LastLine frame={frame} />
      </div>
    </footer>
  );
}

/** The name of the service, which is of one language in every language. */
export function SiteName() {
  const t = useTranslations('site');
  const { locale } = useSite();
  const language = t('nameLanguage');
  return <span lang={language === locale ? undefined : language}>{t('name')}</span>;
}

type FooterLinksProps = { readonly heading: string; readonly links: readonly (readonly [RouteName, string])[] };

function FooterLinks({ heading, links }: FooterLinksProps) {
  const { href } = useSite();
  return (
    <nav aria-label={heading}>
      <strong>{heading}</strong>
      <ul>
        {links.map(([name, text]) => (
          <li key={name}>
            <a href={href({ name })}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** When the facts were checked, who wrote the texts and on what terms they may be used, and where feedback goes. Pages that know no content say only the terms. */
function LastLine({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('footer');
  const feedback = useTranslations('feedback');
  const address = useFeedbackAddress(frame);
  const { checked, textsChecked, revision } = frame;
  const licence = (name: ReactNode) => <a href={contentLicence}>{name}</a>;
  return (
    <p className={styles.note}>
      {checked === undefined ? t.rich('licence', { licence }) : t.rich('checked', { licence, date: () => <CalendarTime date={checked} /> })}{' '}
      {revision === undefined ? null : (
        <>
          {textsChecked === undefined ? t('drafted') : t.rich('textsChecked', { date: () => <CalendarTime date={textsChecked} /> })}{' '}
          <span className="screen-only">{address === undefined ? feedback('notAnnounced') : <a href={address}>{feedback('give')}</a>}</span>
        </>
      )}
    </p>
  );
}
