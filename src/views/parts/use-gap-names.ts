import type { Gap } from '#catalogue/completeness.ts';
import { gapWords } from '#words/codes.ts';
import { useSite } from '../shell/use-site.ts';

/** What a gap is called in the reader's language, and for which projects the information makes sense where that is not all. */
export function useGapNames() {
  const site = useSite();
  return {
    gapName: (gap: Gap): string => gapWords(gap, site).name,
    /** The same inside a sentence. */
    gapInText: (gap: Gap): string => {
      const { name, inText = name } = gapWords(gap, site);
      return inText;
    },
    gapNote: (gap: Gap): string | undefined => gapWords(gap, site).note,
  };
}
