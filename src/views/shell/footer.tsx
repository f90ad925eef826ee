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

/** Who runs the service, its own pages, its catalogue, and when the information was checked. */
export function SiteFooter({ frame }: { readonly frame: PageFrame }) {
  const { checked } = frame;
  const t = useTranslations('footer');
  const site = useTranslations('site');
  const licence = (name: ReactNode) => <a href={contentLicence}>{name}</a>;
  return (
    <footer className={styles.footer}>
      <div className="wrap">
        <div className={styles.columns}>
          <div>
            <h2>{site('name')}</h2>
            <p>{t('about')}</p>
          </div>
          <FooterLinks heading={t('service')} links={aboutService.map((name) => [name, t(`page.${name}`)])} more={<FeedbackLink frame={frame} />} />
          <FooterLinks
            heading={t('catalogue')}
            links={[
              ['projects', t('allProjects')],
              ['funds', t('allFunds')],
            ]}
          />
          <FooterLinks
            heading={t('openData')}
            links={[
              ['openData', t('openDataFiles')],
              ['dictionary', t('dictionary')],
              ['api', t('api')],
              ['changes', t('changes')],
            ]}
          />
          <div>
            <h2>{t('funding')}</h2>
            <p>{t('fundingNote')}</p>
          </div>
        </div>
        <p className={styles.note}>
          {checked === undefined ? t.rich('licence', { licence }) : t.rich('checked', { licence, date: () => <CalendarTime date={checked} /> })}
        </p>
      </div>
    </footer>
  );
}

type FooterLinksProps = {
  readonly heading: string;
  readonly links: readonly (readonly [RouteName, string])[];
  /** List items after the links. */
  readonly more?: ReactNode;
};

function FooterLinks({ heading, links, more }: FooterLinksProps) {
  const { href } = useSite();
  return (
    <div>
      <h2>{heading}</h2>
      <ul>
        {links.map(([name, text]) => (
          <li key={name}>
            <a href={href({ name })}>{text}</a>
          </li>
        ))}
        {more}
      </ul>
    </div>
  );
}

/** The way to give feedback on the page, as an item of the footer's list; nothing while no channel is announced. */
function FeedbackLink({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('feedback');
  const href = useFeedbackAddress(frame);
  if (href === undefined) return null;
  return (
    <li>
      <a href={href}>{t('give')}</a>
    </li>
  );
}
