import type { Gap } from '../domain/gap';
import type { Locale } from '../domain/locale';
import { formatsOf } from '../i18n/formats';
import { gapMessage } from '../i18n/gap-names';
import { messagesOf, translatorOf } from '../i18n/messages';

/** Makes words of the codes of gaps in a language: what is missing or uncertain, as a sentence without its full stop. */
export function gapLabels(locale: Locale): (gap: Gap) => string {
  const t = translatorOf(locale, 'gapCode') as unknown as (key: string, values: Record<string, string | number>) => string;
  const { languageName } = formatsOf(messagesOf(locale).language);
  return (gap) => {
    const { key, values } = gapMessage(gap, languageName);
    return t(key, values);
  };
}
