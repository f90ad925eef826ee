import porter2 from 'wink-porter2-stemmer';

/** British spellings in their American shape, which the stemmer expects; the longer pattern first. */
const american: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^programme(?=s?$)/, 'program'],
  [/^(licen|defen|offen|preten)ce/, '$1se'],
  [/(?<=.{3})is(?=ations?$|e[drs]?$|ing$|ers$|able$)/, 'iz'],
  [/(?<=.{3}[ln]y)s(?=e[drs]?$|ing$|ers$)/, 'z'],
  [/(?<=.{3})our(?=s?$|ed$|ing$|al$|able$|ably$|ite$|ful$|hood$|less$|ly$)/, 'or'],
  [/(?<=.{2}[^aeiou])re(?=s?$)/, 'er'],
  [/(?<=.{2}[^aeiou])red$/, 'ered'],
  [/(?<=.{2}[ol])ogue(?=s?$)/, 'og'],
  [/(?<=.{2}[aeiou])ll(?=ed$|ing$|ers?$|ors?$|ation)/, 'l'],
];

/** Plurals that are other words. */
const irregular: Readonly<Record<string, string>> = { people: 'person', children: 'child', women: 'woman', men: 'man' };

/**
 * The key that the forms and spellings of an English word share: organisations, organize → `organ`.
 * Words of under three letters and words with digits stay as they are.
 * @param word a folded word, as `fold` gives it
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const own = word.replace(/['’]s?$/, '');
  return porter2(american.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), irregular[own] ?? own));
}
