import type { Gap } from '#catalogue/gap.ts';
import type { Locale } from '#catalogue/locale.ts';
import { createFormats } from '#words/formats.ts';
import { gapMessage } from '#words/gap-names.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';

type Say = ((key: string, values: Record<string, string | number>) => string) & { readonly has: (key: string) => boolean };

/** What a gap is called in a language, and for which projects the information makes sense where that is not all. */
export function gapWords(gap: Gap, locale: Locale): { readonly name: string; readonly note?: string } {
  const { languageName } = createFormats(messagesOf(locale).language);
  const { key, values } = gapMessage(gap, languageName);
  const t = translatorOf(locale, 'quality') as unknown as Say;
  return { name: t(`name.${key}`, values), ...(t.has(`note.${key}`) && { note: t(`note.${key}`, values) }) };
}
