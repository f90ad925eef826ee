/** How often which three letters stand one after another in a language, as logarithms of their shares. */
export type LanguageProfile = { readonly shares: ReadonlyMap<string, number>; readonly rare: number };

const made = new Map<string, LanguageProfile>();

/** The profile of a language, learnt from any texts in it; some pages are enough. */
export function profileOf(sample: string): LanguageProfile {
  const known = made.get(sample);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const all = trigramsOf(smallWords(sample));
  for (const three of all) counts.set(three, (counts.get(three) ?? 0) + 1);
  const total = all.length + counts.size + 1;
  const profile = { shares: new Map([...counts].map(([three, count]) => [three, Math.log((count + 1) / total)])), rare: Math.log(1 / total) };
  made.set(sample, profile);
  return profile;
}

/** The small words of a text. Words with a capital are names, which stay the same in every language. */
export function smallWords(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\p{N}\p{M}@./-])\p{Ll}[\p{Ll}\p{M}]*(?![\p{L}\p{N}\p{M}@/]|\.\p{L})/gu) ?? [];
}

/** The letters of words, three by three, the ends of a word with them: as many as the words have letters. */
function trigramsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const padded = ` ${word} `;
    return Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3));
  });
}

/** How many threes of letters words have. */
export function countTrigrams(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

/** How much likelier words are in one language than in another: above 0 for the first, for each three letters. */
export function lead(words: readonly string[], one: LanguageProfile, other: LanguageProfile): number {
  const known = leadsOf(one, other);
  const leadOf = (word: string): number => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const sum = trigramsOf([word]).reduce((total, three) => total + shareIn(one, three) - shareIn(other, three), 0);
    known.set(word, sum);
    return sum;
  };
  const count = countTrigrams(words);
  return count === 0 ? 0 : words.reduce((sum, word) => sum + leadOf(word), 0) / count;
}

function shareIn({ shares, rare }: LanguageProfile, three: string): number {
  return shares.get(three) ?? rare;
}

type Leads = WeakMap<LanguageProfile, Map<string, number>>;

const leads = new WeakMap<LanguageProfile, Leads>();

/** Texts of a language share most of their words; more words than this are of many texts, or of none. */
const mostKept = 100_000;

/** What is known of the words that were compared between two languages before. */
function leadsOf(one: LanguageProfile, other: LanguageProfile): Map<string, number> {
  const ofOne: Leads = leads.get(one) ?? new WeakMap();
  const known = ofOne.get(other) ?? new Map<string, number>();
  if (known.size > mostKept) known.clear();
  leads.set(one, ofOne.set(other, known));
  return known;
}
