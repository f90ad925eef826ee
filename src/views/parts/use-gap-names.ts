import { useTranslations } from 'next-intl';
import type { Gap } from '#catalogue/completeness.ts';
import { gapMessage } from '#words/codes.ts';
import { useSite } from '../shell/use-site.ts';

type Say = ((key: string, values: Record<string, string | number>) => string) & { readonly has: (key: string) => boolean };

/** What a gap is called in the reader's language, and for which projects the information makes sense where that is not all. */
export function useGapNames() {
  const t = useTranslations('quality') as unknown as Say;
  const { formats } = useSite();
  const wordsOf = (gap: Gap) => gapMessage(gap, formats.languageName);
  return {
    gapName: (gap: Gap): string => {
      const { key, values } = wordsOf(gap);
      return t(`name.${key}`, values);
    },
    gapNote: (gap: Gap): string | undefined => {
      const { key, values } = wordsOf(gap);
      return t.has(`note.${key}`) ? t(`note.${key}`, values) : undefined;
    },
  };
}
