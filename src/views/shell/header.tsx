import { useTranslations } from 'next-intl';
import { pathTo, type RouteName } from '#addresses/pages.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import { classes } from '../parts/classes.ts';
import { SiteName } from './footer.tsx';
import styles from './header.module.css';
import type { PageFrame } from './page-context.ts';
import { useSite } from './use-site.ts';

const menu = ['projects', 'funds', 'openData', 'about'] as const satisfies readonly RouteName[];

/** Word mark, the same page in the other languages, and the main menu. */
export function SiteHeader({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('site');
  const { href, locale } = useSite();
  return (
    <header className={styles.site}>
      <div className={classes('wrap', styles.top)}>
        <a className={styles.brand} href={href({ name: 'home' })}>
          <Mark />
          <span>
            <span className={styles.name}>
              <SiteName />
            </span>{' '}
            {t('nameLanguage') === locale ? null : <span className={styles.meaning}>{t('nameMeaning')}</span>}{' '}
            <span className={styles.tagline}>{t('tagline')}</span>
          </span>
        </a>
        <Languages frame={frame} />
      </div>
      <nav className={styles.menu} aria-label={t('mainMenu')}>
        <div className="wrap">
          <ul>
            {menu.map((name) => (
              <li key={name}>
                <a href={href({ name })} aria-current={current(frame, name)}>
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
}

/** Pages that belong to one of the menu without standing below its address. */
const parents: Readonly<Partial<Record<RouteName, RouteName>>> = { changes: 'openData' };

/** The page itself, or the part of the site it belongs to. */
function current({ route }: PageFrame, name: RouteName): 'page' | 'true' | undefined {
  if (route === undefined) return undefined;
  const [path, part] = [pathTo(route, defaultLocale), pathTo({ name }, defaultLocale)];
  if (path === part) return 'page';
  return parents[route.name] === name || path.startsWith(`${part}/`) ? 'true' : undefined;
}

/** The same page in each language, named in that language. */
function Languages({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('site');
  const { locale } = useSite();
  return (
    <nav className={styles.languages} aria-label={t('languages')}>
      <ul>
        {locales.map((other) => (
          <li key={other}>
            <a lang={other} hrefLang={other} href={frame.paths[other]} aria-current={other === locale ? 'true' : undefined}>
              {frame.languageNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Three bars of a timeline: the site's own mark. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect width="44" height="44" rx="6" fill="var(--brand)" />
      <g fill="var(--on-brand)">
        <rect x="8" y="10" width="17" height="6" rx="1.5" />
        <rect x="15" y="19" width="21" height="6" rx="1.5" opacity=".72" />
        <rect x="11" y="28" width="13" height="6" rx="1.5" />
      </g>
    </svg>
  );
}
