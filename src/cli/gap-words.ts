import type { Gap } from '../domain/gap';
import type { Locale } from '../domain/locale';
import { createFormats } from '../i18n/formats';
import { gapMessage } from '../i18n/gap-names';
import { messagesOf, translatorOf } from '../i18n/messages';

type Say = ((key: string, values: Record<string, string | number>) => string) & { readonly has: (key: string) => boolean };

/** What a gap is called in a language, and for which projects the information makes sense where that is not all. */
export function gapWords(gap: Gap, locale: Locale): { readonly name: string; readonly note?: string } {
  const { languageName } = createFormats(messagesOf(locale).language);
  const { key, values } = gapMessage(gap, languageName);
  const t = translatorOf(locale, 'quality') as unknown as Say;
  return { name: t(`name.${key}`, values), ...(t.has(`note.${key}`) && { note: t(`note.${key}`, values) }) };
}
