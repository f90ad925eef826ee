import { useTranslations } from 'next-intl';
import type { FactChange, ProjectChange } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import { wordChange, wordKind } from '#words/changes.ts';
import type { CodeWord } from '#words/codes.ts';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './change-facts.module.css';

/** What happened to a project on a day: sentences about the whole, then each fact with its old and its new value. */
export function ChangeFacts({ change, names }: { readonly change: ProjectChange; readonly names: CodeNames }) {
  const { factWords, kindWords } = useChangeWords(names);
  const t = useTranslations('changes');
  const sentences = kindWords(change);
  return (
    <>
      {sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>}
      {change.facts.length === 0 ? null : (
        <dl className={styles.facts}>
          {change.facts.map(factWords).map(({ label, from, to }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Value label={t('before')} value={from} /> <Icon name="forward" /> <Value label={t('after')} value={to} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** The time of the day of a change, behind a heading, where a day has several of a project. */
export function ChangeTime({ change: { time } }: { readonly change: Pick<ProjectChange, 'time'> }) {
  const t = useTranslations('changes');
  const { formats } = useSite();
  return (
    <>
      {' '}
      <time className={styles.time} dateTime={time}>
        {t('at', { time: formats.timeOfDay(time) })}
      </time>
    </>
  );
}

function Value({ label, value: { text, lang } }: { readonly label: string; readonly value: CodeWord }) {
  return (
    <>
      <span className="hidden-text">{label} </span>
      <span lang={lang}>{text}</span>
    </>
  );
}

/** Changes in the words of the reader's language. */
function useChangeWords(names: CodeNames) {
  const { locale, formats, messages } = useSite();
  const wording = { locale, formats, messages, ...names, say: useTranslations() };
  return {
    factWords: (change: FactChange) => wordChange(change, wording),
    kindWords: (change: ProjectChange) => wordKind(change, wording),
  };
}
