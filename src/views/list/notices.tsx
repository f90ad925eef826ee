import { useTranslations } from 'next-intl';
import type { Notice } from '#selection/parse.ts';

/** What of the address could not be followed. A bad date leads to its field. */
export function ListNotices({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useTranslations('notices');
  if (notices.length === 0) return null;
  return (
    <ul className="notice plain">
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.parameter} ${notice.value}`}>{sentence(notice)}</li>
      ))}
    </ul>
  );

  function sentence({ kind, parameter, value }: Notice) {
    if (kind === 'longQuery') return t('longQuery');
    if (kind === 'manyWords') return t('manyWords', { value });
    if (kind === 'unknownValue') return t('unknownValue', { parameter, value });
    return <a href={`#${parameter}`}>{t(kind, { value })}</a>;
  }
}
