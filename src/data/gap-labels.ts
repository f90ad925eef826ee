import type { Gap } from '#catalogue/gap.ts';
import type { Locale } from '#catalogue/locale.ts';
import { formatsOf } from '#words/formats.ts';
import { gapMessage } from '#words/gap-names.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';

/** Makes words of the codes of gaps in a language: what is missing or uncertain, as a sentence without its full stop. */
export function gapLabels(locale: Locale): (gap: Gap) => string {
  const t = translatorOf(locale, 'gapCode') as unknown as (key: string, values: Record<string, string | number>) => string;
  const { languageName } = formatsOf(messagesOf(locale).language);
  return (gap) => {
    const { key, values } = gapMessage(gap, languageName);
    return t(key, values);
  };
}
