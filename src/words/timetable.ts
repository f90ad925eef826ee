import type { Locale } from '#catalogue/locale.ts';
import { endOf, type Timetable } from '#catalogue/timetable.ts';
import { formatsOf } from './formats.ts';
import { messagesOf, translatorOf } from './messages.ts';

/** When a project runs, as plain text in a language; what is not known is said. The same words as on its page. */
export function timetableText(timetable: Timetable, locale: Locale): string {
  const t = translatorOf(locale, 'value');
  const formats = formatsOf(messagesOf(locale).language);
  const { start } = timetable;
  const end = endOf(timetable);
  if (start !== undefined && end !== undefined) {
    const period = formats.period(start, end);
    return period.start + period.separator + period.end;
  }
  if (timetable.kind === 'permanent') return start === undefined ? t('permanent') : t('untilFurtherNotice', { start: formats.date(start) });
  if (start !== undefined) return t('openEnd', { start: formats.date(start) });
  return end === undefined ? t('unknown') : t('openStart', { end: formats.date(end) });
}
