import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { useSite } from '../shell/use-site.ts';
import forms from './forms.module.css';
import styles from './key.module.css';
import { type Form, holds, spanOf } from './span.ts';
import { formClasses } from './span-bar.tsx';

/** What a picture of time may show. */
const marks = ['on', 'off', 'soon', 'unsure', 'startUnknown', 'startEarlier', 'open', 'option'] as const;
type Mark = (typeof marks)[number];

type KeyProps = { readonly timetables: readonly Timetable[]; readonly axis: TimeAxis; readonly today: CalendarDay };

/** The key to a picture of time: only the forms that are in it. For the eye only, as the picture is. */
export function Key({ timetables, axis, today }: KeyProps) {
  const t = useTranslations('pictures');
  const { formats } = useSite();
  const shown = marksIn({ timetables, axis, today });
  return (
    <ul className={styles.key} aria-hidden="true">
      {marks
        .filter((mark) => shown.has(mark))
        .map((mark) => (
          <li key={mark}>
            <svg focusable="false" aria-hidden="true">
              <Sample mark={mark} />
            </svg>
            {t(`mark.${mark}`)}
          </li>
        ))}
      {holds(axis, today) ? (
        <li>
          <svg className={styles.narrow} focusable="false" aria-hidden="true">
            <line className={forms.today} x1="50%" x2="50%" y1="-2" y2="14" />
          </svg>
          {t('today', { date: formats.date(today) })}
        </li>
      ) : null}
    </ul>
  );
}

function marksIn({ timetables, axis, today }: KeyProps): ReadonlySet<Mark> {
  const spans = timetables.flatMap((timetable) => spanOf(axis, timetable, today) ?? []);
  return new Set(
    spans.flatMap(({ form, start, open, option }): readonly Mark[] => [
      form,
      ...(start === 'unknown' ? (['startUnknown'] as const) : []),
      ...(start === 'earlier' ? (['startEarlier'] as const) : []),
      ...(open ? (['open'] as const) : []),
      ...(option === undefined ? [] : (['option'] as const)),
    ]),
  );
}

function isForm(mark: Mark): mark is Mark & Form {
  return Object.hasOwn(formClasses, mark);
}

function Sample({ mark }: { readonly mark: Mark }) {
  if (isForm(mark)) return <rect className={formClasses[mark]} x="1" y="1" width="30" height="10" rx="3" />;
  if (mark === 'open') return <path className={forms.on} d="M4 1h22l5 5-5 5H4z" />;
  if (mark === 'startEarlier') return <path className={forms.on} d="M28 1H6L1 6l5 5h22z" />;
  return <path className={forms.on} d="M0 1h1.5v10H0zM4 1h3v10H4zM9.5 1H28v10H9.5z" />;
}

/** The key to amounts that are a part of others. */
export function ShareKey() {
  const t = useTranslations('funds.share');
  return (
    <ul className={styles.key} aria-hidden="true">
      {(['off', 'on'] as const).map((form) => (
        <li key={form}>
          <svg focusable="false" aria-hidden="true">
            <rect className={formClasses[form]} x="1" y="1" width="30" height="10" rx="2" />
          </svg>
          {t(form === 'off' ? 'share' : 'known')}
        </li>
      ))}
    </ul>
  );
}
