import { useTranslations } from 'next-intl';
import type { RouteName } from '#addresses/pages.ts';
import prose from '../parts/prose.module.css';
import { useSite } from '../shell/use-site.ts';

/** Pages for those who make programs. */
const pages = ['api', 'dictionary', 'changes'] as const satisfies readonly RouteName[];

/** The list of all pages for search engines. */
const sitemap = '/sitemap.xml';

/** Where programs, and those who write them, find more. */
export function OpenDataPrograms() {
  const t = useTranslations('openData');
  const { href } = useSite();
  const links = [...pages.map((name) => [name, href({ name })] as const), ['sitemap', sitemap] as const];
  return (
    <section className={`screen-only ${prose.prose}`} aria-labelledby="programs">
      <h2 id="programs">{t('programs')}</h2>
      <ul>
        {links.map(([name, path]) => (
          <li key={name}>
            <a href={path}>{t(name)}</a> <small>{t(`${name}Text`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
