import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, locales } from '../../domain/locale';
import { messagesOf, translatorOf } from '../../i18n/messages';
import { pathTo } from '../../i18n/routes';
import { developmentPath } from './addresses';
import { FaultList } from './fault-list';
import type { ContentState } from './live-content';
import type { FaultsByPage } from './pages-at-fault';

type FaultPageProps = {
  readonly locale: Locale;
  readonly state: ContentState;
  readonly faults: FaultsByPage;
  /** The same page in every language. */
  readonly paths: Readonly<Record<Locale, string>>;
};

/**
 * A page of all faults of the content, in the words of `npm run content:check`: first those of the page that was asked for,
 * errors before warnings. It comes from outside the framework, so that nothing of it is in the built site.
 */
export function renderFaultPage(props: FaultPageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<FaultPage {...props} />)}`;
}

function FaultPage(props: FaultPageProps) {
  const { locale, state, faults } = props;
  const t = translatorOf(locale, 'development');
  const errors = [...faults.here, ...faults.elsewhere].filter((fault) => fault.level === 'error');
  const title = state.failure === undefined ? t('title', { count: errors.length }) : t('unreadable');
  return (
    <html lang={locale}>
      <DocumentHead title={title} locale={locale} />
      <body>
        <a className="skip" href="#main">
          {translatorOf(locale, 'site')('skip')}
        </a>
        <Header {...props} />
        <main id="main" tabIndex={-1} className="wrap section-tight" data-faults="">
          <h1>{title}</h1>
          {state.failure === undefined ? null : <p className="lead">{state.failure}</p>}
          {errors.length === 0 ? null : <p className="lead">{t(state.isShown ? 'others' : 'nothing')}</p>}
          <Faults {...props} />
        </main>
      </body>
    </html>
  );
}

function DocumentHead({ title, locale }: { readonly title: string; readonly locale: Locale }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{translatorOf(locale, 'site')('pageTitle', { title })}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <link rel="preload" href="/fonts/source-sans-3-latin.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={`${developmentPath}/fault-page.css`} />
      <script type="module" src={`${developmentPath}/page-script.js`} />
    </head>
  );
}

function Header({ locale, paths }: FaultPageProps) {
  const t = translatorOf(locale, 'site');
  return (
    <header className="development">
      <div className="wrap">
        <a className="name" href={pathTo({ name: 'home' }, locale)}>
          {t('name')}
        </a>
        <nav aria-label={t('languages')}>
          <ul>
            {locales.map((other) => (
              <li key={other}>
                <a lang={other} hrefLang={other} href={paths[other]} aria-current={other === locale ? 'true' : undefined}>
                  {messagesOf(other).language.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Faults({ locale, state, faults }: FaultPageProps) {
  const t = translatorOf(locale, 'development');
  const gate = translatorOf(locale, 'gate');
  const errors = (list: FaultsByPage['here']) => list.filter((fault) => fault.level === 'error');
  const warnings = [...faults.here, ...faults.elsewhere].filter((fault) => fault.level === 'warning');
  const counts = {
    errors: gate('errors', { count: errors(faults.here).length + errors(faults.elsewhere).length }),
    warnings: gate('warnings', { count: warnings.length }),
  };
  return (
    <>
      <Group heading={t('here')} faults={errors(faults.here)} locale={locale} />
      <Group heading={t('elsewhere')} faults={errors(faults.elsewhere)} locale={locale} />
      {warnings.length === 0 ? null : (
        <details>
          <summary>{counts.warnings}</summary>
          <FaultList faults={warnings} locale={locale} />
        </details>
      )}
      {state.failure === undefined ? <p className="note">{gate('summary', { ...counts, files: state.files })}</p> : null}
    </>
  );
}

function Group({ heading, faults, locale }: { readonly heading: string; readonly faults: FaultsByPage['here']; readonly locale: Locale }): ReactNode {
  if (faults.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <FaultList faults={faults} locale={locale} />
    </section>
  );
}
