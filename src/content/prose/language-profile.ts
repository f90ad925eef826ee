/** How often which three letters stand one after another in a language, as logarithms of their shares. */
export type LanguageProfile = { readonly shares: ReadonlyMap<string, number>; readonly rare: number };

const made = new Map<string, LanguageProfile>();

/** The profile of a language, learnt from any texts in it; some pages are enough. */
export function profileOf(sample: string): LanguageProfile {
  const known = made.get(sample);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const all = trigramsOf(sample);
  for (const three of all) counts.set(three, (counts.get(three) ?? 0) + 1);
  const total = all.length + counts.size + 1;
  const profile = { shares: new Map([...counts].map(([three, count]) => [three, Math.log((count + 1) / total)])), rare: Math.log(1 / total) };
  made.set(sample, profile);
  return profile;
}

/** The letters of small words, three by three, the ends of a word with them. Words with a capital are names, which stay the same in every language. */
export function trigramsOf(text: string): readonly string[] {
  const words = text.match(/(?<![\p{L}\p{N}\p{M}@./-])\p{Ll}[\p{Ll}\p{M}]*(?![\p{L}\p{N}\p{M}@/]|\.\p{L})/gu) ?? [];
  return words.flatMap((word) => {
    const padded = ` ${word} `;
    return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
  });
}

/** How much likelier letters are in one language than in another: above 0 for the first, for each three letters. */
export function lead(trigrams: readonly string[], one: LanguageProfile, other: LanguageProfile): number {
  if (trigrams.length === 0) return 0;
  const shareIn = ({ shares, rare }: LanguageProfile, three: string) => shares.get(three) ?? rare;
  return trigrams.reduce((sum, three) => sum + shareIn(one, three) - shareIn(other, three), 0) / trigrams.length;
}
