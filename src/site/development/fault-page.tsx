import { renderToStaticMarkup } from 'react-dom/server';
import { pathTo } from '#addresses/pages.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { Fault, Level } from '#content/check/fault.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { excerptOf, wordsOf } from '../fault-words.ts';
import { developmentPath } from './change-stream.ts';
import type { ContentState } from './live-content.ts';
import type { FaultsByPage } from './pages-at-fault.ts';

type FaultPageProps = {
  readonly locale: Locale;
  readonly state: ContentState;
  readonly faults: FaultsByPage;
  /** The page is that of a draft which lacks required fields. */
  readonly isIncomplete: boolean;
  /** The same page in every language. */
  readonly paths: Readonly<Record<Locale, string>>;
};

/**
 * A page of all faults of the content, in the words of `npm run content:check`: first those of the page that was asked for,
 * errors before warnings; warnings of other pages last, folded. It comes from outside the framework, so that nothing of it is in the built site.
 */
export function renderFaultPage(props: FaultPageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<FaultPage {...props} />)}`;
}

function FaultPage(props: FaultPageProps) {
  const { locale } = props;
  const { title, lead } = headlineOf(props);
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
          {lead === undefined ? null : <p className="lead">{lead}</p>}
          <Faults {...props} />
        </main>
      </body>
    </html>
  );
}

function headlineOf({ locale, state, faults, isIncomplete }: FaultPageProps): { readonly title: string; readonly lead?: string } {
  const t = translatorOf(locale, 'development');
  if (state.failure !== undefined) return { title: t('unreadable'), lead: state.failure };
  if (isIncomplete && ofLevel('error', faults.here).length === 0) return { title: t('incomplete'), lead: t('incompleteText') };
  const count = ofLevel('error', [...faults.here, ...faults.elsewhere]).length;
  if (count === 0) return { title: t('title', { count }) };
  return { title: t('title', { count }), lead: t(state.isShown ? 'others' : 'nothing') };
}

function ofLevel(level: Level, faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault) => fault.level === level);
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

function Faults({ locale, state, faults: { here, elsewhere } }: FaultPageProps) {
  const t = translatorOf(locale, 'development');
  const check = translatorOf(locale, 'check');
  const others = ofLevel('warning', elsewhere);
  const counts = {
    errors: check('errors', { count: ofLevel('error', [...here, ...elsewhere]).length }),
    warnings: check('warnings', { count: ofLevel('warning', here).length + others.length }),
  };
  return (
    <>
      <Group heading={t('here')} faults={[...ofLevel('error', here), ...ofLevel('warning', here)]} locale={locale} />
      <Group heading={t('elsewhere')} faults={ofLevel('error', elsewhere)} locale={locale} />
      {others.length === 0 ? null : (
        <details>
          <summary>{t('elsewhereWarnings', { count: others.length })}</summary>
          <FaultList faults={others} locale={locale} />
        </details>
      )}
      {state.failure === undefined ? <p className="note">{check('summary', { ...counts, files: state.files })}</p> : null}
    </>
  );
}

function Group({ heading, faults, locale }: { readonly heading: string; readonly faults: readonly Fault[]; readonly locale: Locale }) {
  if (faults.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <FaultList faults={faults} locale={locale} />
    </section>
  );
}

/** Faults with place, problem, the line with a pointer, and what to type instead: the words of `npm run content:check`. */
function FaultList({ faults, locale }: { readonly faults: readonly Fault[]; readonly locale: Locale }) {
  return (
    <ol className="faults">
      {faults.map((fault, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once and never changes
        <FaultItem key={index} fault={fault} locale={locale} />
      ))}
    </ol>
  );
}

function FaultItem({ fault, locale }: { readonly fault: Fault; readonly locale: Locale }) {
  const t = translatorOf(locale, 'check');
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  const excerpt = excerptOf(fault);
  return (
    <li data-level={fault.level}>
      <p className="place">
        <code translate="no">{`${file}:${line}:${column}`}</code> {t(fault.level)}
      </p>
      <p>
        <strong>{problem}</strong>
      </p>
      {excerpt === '' ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard too
        <pre tabIndex={0} translate="no">
          {excerpt}
        </pre>
      )}
      <p className="fix">{t('fix', { fix })}</p>
    </li>
  );
}
