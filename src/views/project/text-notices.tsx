import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { pathTo } from '#addresses/pages.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { CalendarTime } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';

/** What a reader must know of a project's text before reading it: another language, a machine's work, an older original. */
export function TextNotices({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const { formats, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const original = (words: ReactNode) => (
    <a href={pathTo({ name: 'projects', id: project.id }, defaultLocale)} hrefLang={defaultLocale}>
      {words}
    </a>
  );
  const { originalChanged } = text;
  const notices: readonly (readonly [string, ReactNode])[] = [
    ...(lang === undefined ? [] : [['fallback', t('fallback', { language: formats.languageName(lang) })] as const]),
    ...(text.translation === 'human' ? [] : [[text.translation, t.rich(text.translation, { original })] as const]),
    ...(originalChanged === undefined ? [] : [['stale', t.rich('stale', { original, date: () => <CalendarTime date={originalChanged} /> })] as const]),
  ];
  return notices.map(([key, words]) => (
    <p key={key} className="notice">
      {words}
    </p>
  ));
}
