import { stemmer } from '@orama/stemmers/finnish';
import porter2 from 'wink-porter2-stemmer';

type Rule = readonly [pattern: RegExp, replacement: string];

/** Words whose stem changes too much for a stemmer: työ, maa, tie, pää, jäsen, lapsi, with their case endings. */
const irregular: readonly Rule[] = [
  [/(?:tyo|(?:^|yhteis)toi)(?:n|t|ta|hon|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'tyo'],
  [/(?:^|(?<=.[nst]))(?:maa|mai)(?:n|t|ta|han|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'maa'],
  [/^(?:tie|tei)(?:n|t|ta|hen|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'tie'],
  [/^(?:paa|pai)(?:n|t|ta|han|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'paa'],
  [/(?:laps[ei](?:n|t|a|en|in|ssa|sta|lla|lta|lle|na|ksi)?|^las(?:ta|ten))$/, 'laps'],
  [/jasen(?:[ei](?:n|t|a|en|in|ssa|sta|lla|lta|lle|na|ksi)|t(?:a|en))?$/, 'jasen'],
];

/** Partitives of -us, -ys and -os that look like elatives. */
const partitive = /(?<=[^ludvp]us|[^lydvp]ys|[aeiouy]tos)ta$/;

/** Forms whose last letters are not the ending the stemmer takes them for; what is left is not stemmed any further. */
const misleading: readonly Rule[] = [
  [/(?<=.)nen$/, 's'],
  [/(?<=.(?:lai|lli|iivi|moi|omai)s)(?:ta|iin)$/, ''],
  [partitive, ''],
  [/(?<=.(?:ht|p))a$/, ''],
];

/** What the stemmer leaves of one word's forms, brought to one shape. The order matters. */
const repairs: readonly Rule[] = [
  [/(uu|yy)(?:d|t|ks|s)$/, '$1s'],
  [/(?<=[aeiouy])(?:ks|st)$/, 's'],
  [/(?<=.{2}[^aeiouy])as$/, ''],
  [/(?<=.{2}[aeiouy])(?:j|ih)$/, ''],
  [/(?<=.{3})ia$|(?<=as)i[ao]?$|(?<!^...(?=u$))([aeiouy])\1?$/, ''],
  [/(?<![lmr])aj$/, 'aik'],
];

/** Consonants that change at the end of a stem (tt : t : d), in one weak shape. */
const weakShapes: readonly Rule[] = [
  [/kk$/, 'k'],
  [/pp?$/, 'v'],
  [/nk$/, 'ng'],
  [/nt$/, 'n'],
  [/mp$/, 'm'],
  [/lt$/, 'l'],
  [/rt$/, 'r'],
  [/(?<!s)tt?$/, 'd'],
  [/([^aeiouy])\1$/, '$1'],
];

/**
 * The key that the forms of a Finnish word share: hakemus, hakemuksen, hakemusten → `hakemus`. The Snowball stemmer,
 * with repairs for what it tears apart; words of under four letters and words with digits stay as they are.
 * @param word a folded word, as `fold` gives it
 */
export function stemFinnish(word: string): string {
  if (word.length < 4 && !/^(?:tyo|maa|tie|paa)$/.test(word)) return word;
  if (/\d/.test(word)) return word;
  const found = irregular.find(([pattern]) => pattern.test(word));
  if (found !== undefined) return word.replace(found[0], found[1]);
  const rule = misleading.find(([pattern]) => pattern.test(word));
  return repair(rule === undefined ? stemmer(word) : word.replace(rule[0], rule[1]));
}

/**
 * Other words a form may belong to: sinistä is of sininen as well as of sini, muutosta of muutto as well as of muutos.
 * @param word a folded word
 */
export function otherReadings(word: string): readonly string[] {
  const verb = /^(.{3,})mi(?:nen|s.*)$/.exec(word)?.[1];
  if (verb !== undefined) return [repair(verb)];
  if (/.{2}ista$/.test(word)) return [stemFinnish(word.replace(/ista$/, 'inen'))];
  return partitive.test(word) ? [repair(stemmer(word))] : [];
}

function repair(stem: string): string {
  return firstOf(weakShapes, applyAll(repairs, stem));
}

function applyAll(rules: readonly Rule[], word: string): string {
  return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), word);
}

function firstOf(rules: readonly Rule[], word: string): string {
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}

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
const irregularEnglish: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
]);

/**
 * The key that the forms and spellings of an English word share: organisations, organize → `organ`.
 * Words of under three letters and words with digits stay as they are.
 * @param word a folded word, as `fold` gives it
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const own = word.replace(/['’]s?$/, '');
  return porter2(american.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), irregularEnglish.get(own) ?? own));
}
