import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FileSetName, pathToFile } from '#addresses/files.ts';
import { type FileFormat, offeredFile, type SizedFile } from '#addresses/offered-files.ts';
import type { Fund } from '#catalogue/fund.ts';
import type { Project } from '#catalogue/project.ts';
import { everything, type Selection, selectionQuery } from '#selection/selection.ts';
import prose from '../parts/prose.module.css';
import { useSite } from '../shell/use-site.ts';

type OpenDataSelectionsProps = { readonly files: readonly SizedFile[]; readonly funds: readonly Fund[]; readonly example: Project | undefined };

/** How any selection, and any project, is had as a file, with addresses that work. */
export function OpenDataSelections({ files, funds, example }: OpenDataSelectionsProps) {
  const t = useTranslations('openData');
  const { href, locale } = useSite();
  const [first = 'json'] = files.map(({ name }) => offeredFile(name)).flatMap(({ set, ending }) => (set === 'projects' ? [ending] : []));
  const listFile = (ending: FileFormat, selection: Partial<Selection>) =>
    pathToFile<FileSetName>('projects', ending, locale) + selectionQuery({ ...everything, ...selection });
  const [fund] = funds;
  const examples = [
    ...(fund ? [[t('selectionFund'), listFile(first, { fund: [fund.id] })] as const] : []),
    [t('selectionRunning'), listFile('json', { status: ['ongoing'] })] as const,
    ...(example ? [[t('selectionProject'), pathToFile('project', 'json', locale, example.id)] as const] : []),
  ];
  const list = (words: ReactNode) => <a href={href({ name: 'projects' })}>{words}</a>;
  return (
    <section className={prose.prose} aria-labelledby="selection">
      <h2 id="selection">{t('selection')}</h2>
      <p>{t.rich('selectionText', { list })}</p>
      <ul>
        {examples.map(([words, path]) => (
          <li key={path}>
            {words}{' '}
            <a href={path}>
              <code>{path}</code>
            </a>
          </li>
        ))}
      </ul>
      <p>{t('selectionStrict')}</p>
    </section>
  );
}
