import { fold } from '../tokens.ts';

/** What the ending of a form is in the basic form of its word. */
type Rule = readonly [ending: RegExp, basic: string];

/**
 * Endings from which the basic form of a Finnish word is certain, as the texts write them: viranomais|ten, hakemuks|en, kansalaisuu|den,
 * turvapaikanhakij|oita, järjestelm|iin. Others change the stem in more ways than one.
 */
const finnish: readonly Rule[] = [
  [/(?<=.{2}i)s(?:e(?:n|t|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|en)|i(?:a|ä|in|ssa|ssä|lla|llä|lta|ltä|lle|ksi|na|nä)|ten)$/, 'nen'],
  [/(?<=.(?:lai|lli|mai))st(?:a|ä)$/, 'nen'],
  [/(?<=.{2}[aeouyö])ks(?:e(?:n|t|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|en)|i(?:a|ä|in|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle))$/, 's'],
  [/(?<=.{2}(?:uu|yy))(?:d(?:en|essa|essä|esta|estä|ella|ellä|elta|eltä|elle|eksi)|tta|ttä|teen|tena|tenä)$/, 's'],
  [/(?<=.{3}ij)(?:aa|an|at|alla|alta|alle|assa|asta|aksi|ana|oita|oiden|oille|oilla|oilta|oissa|oista|oihin)$/, 'a'],
  [/(?<=.{2}ij)(?:ää|än|ät|ällä|ältä|älle|ässä|ästä|äksi|änä|öitä|öiden|öille|öillä|öiltä|öissä|öistä|öihin)$/, 'ä'],
  [/(?<=elm)(?:ää|än|ät|ään|ässä|ästä|ällä|ältä|älle|äksi|änä|iä|ien|iin|issä|istä|illä|iltä|ille|iksi)$/, 'ä'],
];

const rules: Readonly<Partial<Record<string, readonly Rule[]>>> = { fi: finnish };

/**
 * The basic form of a word of the texts, where its ending makes that certain.
 * @param word in lower case, as it is written
 * @param keyOf of the language: a basic form shares the key of its word
 */
export function basicFormOf(word: string, language: string, keyOf: (folded: string) => string): string | undefined {
  const rule = rules[language]?.find(([ending]) => ending.test(word));
  const basic = rule === undefined ? undefined : word.replace(rule[0], rule[1]);
  return basic !== undefined && keyOf(fold(basic)) === keyOf(fold(word)) ? basic : undefined;
}
