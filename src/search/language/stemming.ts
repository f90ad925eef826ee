import { stemmer } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import porter2 from 'wink-porter2-stemmer';
import { basicFormOfIrregular } from './irregular-nouns.ts';

type Rule = readonly [pattern: RegExp, replacement: string];

/** Words whose stem changes too much for a stemmer: työ, maa, tie, pää, jäsen, lapsi, with their case endings; verbs that are short as nouns. */
const irregular: readonly Rule[] = [
  [/(?:tyo|(?:^|yhteis)toi)(?:n|t|ta|hon|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'tyo'],
  [/(?:^|(?<=.[nst]))(?:maa|mai)(?:n|t|ta|han|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'maa'],
  [/(?<=.{3}[eu])(?:maa(?:t|ssa|sta|lla|lta|lle)?|mai(?:ta|den|hin|ssa|sta|lla|lta|lle))$/, 'maa'],
  [/^(?:tie|tei)(?:n|t|ta|hen|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'tie'],
  [/^(?:paa|pai)(?:n|t|ta|han|den|hin|ssa|sta|lla|lta|lle|na|ksi)?$/, 'paa'],
  [/(?:laps[ei](?:n|t|a|en|in|ssa|sta|lla|lta|lle|na|ksi)?|^las(?:ta|ten))$/, 'laps'],
  [/jasen(?:[ei](?:n|t|a|en|in|ssa|sta|lla|lta|lle|na|ksi)|t(?:a|en))?$/, 'jasen'],
  [/^(?:autta|auteta|autet|auto(?=i|in$)).*$/, 'autta'],
  [/(?:^|(?<=.{4}))asi(?:a(?:|a|an|n|t|ssa|sta|lla|lta|lle|na|ksi)|oi(?:den|ta|hin|ssa|sta|lla|lta|lle))$/, 'asia'],
  [/(?<=.{2}[^aeiouyt])ea(?:a|n|t|an|ssa|sta|lla|lta|lle|na|ksi|sti|mm.*|mp.*)?$/, 'e'],
  [/^(?:tuke(?:a|e|vat?|va[ln].*|nut|neet|isi.*)|tue(?:taan|t?tiin|ttu.*|tut|mme|tte))$/, 'tuki'],
  [/^avoi(?:n|m.*)$/, 'avoin'],
  [/^kest(?:a|i|e).*$/, 'kesta'],
  [/^aja(?:a|nut|nee|v|m|tte|isi|jaa).*$/, 'aja'],
];

/** Possessive endings behind the ending of a case, which then is the end of the word. */
const possessive: readonly Rule[] = [
  [/(?<=.{3}(?:ss|st|ll|lt)a)an$/, ''],
  [/(?<=.{3}(?:ll|ks)e)en$/, ''],
  [/(?<=.{3}[ouy]a)an$/, ''],
  [/(?<=.{4}[aeiouy])nsa$/, 'n'],
];

/** Partitives of -us, -ys and -os that look like elatives. */
const partitive = /(?<=[^ludvp]us|[^lydvp]ys|[aeiouy]tos)ta$/;

/** Forms whose last letters are not the ending the stemmer takes them for; what is left is not stemmed any further. */
const misleading: readonly Rule[] = [
  [/(?<=.)nen$/, 's'],
  [/(?<=.(?:lai|lli|iivi|moi|omai|tti|yhtei|tilapai|ihmi)s)(?:ta|iin)$/, ''],
  [partitive, ''],
  [/(?<=.(?:ht|p))a$/, ''],
  [/(?<=.{2}[ai])j(?:a(?:a|an|n|t|ssa|sta|lla|lta|lle|na|ksi)?|oi(?:ta|den|hin|ssa|sta|lla|lta|lle|na|ksi)|i(?:en|a|in|ssa|sta|lla|lta|lle|na|ksi))$/, 'jj'],
  [/(?<=.{2})n(?:ut|yt|ee(?:t|n|lla|lle|lta|ssa|sta|seen|ta|ksi|na)|ei(?:ta|den|lla|lle|lta|ssa|sta|hin|ksi|na))$/, 'n'],
  [/(?<=.{2}[aeiouyn])ne(?:tta)?$/, 'n'],
  [/(?<=..)ain$|(?<=.{3}el|.{2}its)in$/, '$&'],
  [/(?<=.(?:a|el|its))in(?:ta)$/, 'in'],
  [/(?<=.(?:a|el|its))im(?:e(?:n|t|ssa|sta|lla|lta|lle|en|na|ksi)|i(?:a|en|in|ssa|sta|lla|lta|lle|na|ksi))$/, 'in'],
  [/(?<=.[ao])ni$|(?<=oo|.{3}sa)na$/, 'n'],
  [/(?<=(?:te|mui|vie)s)ti$/, 't'],
  [/(?<=.ii)si$/, 's'],
  [/(?<=^.{1,3}[aeiouy])kin$|(?<=^[^aeiouy]{0,2}[aeiouy]n)kin$/, 'k'],
];

/** What the stemmer leaves of one word's forms, brought to one shape. The order matters. */
const repairs: readonly Rule[] = [
  [/(uu|yy|eu|ey|(?<=.{3})au)(?:d|t|ks|s)$/, '$1s'],
  [/(?<=[aeiouy])(?:ks|st)$/, 's'],
  [/(?<=.{2}[^aeiouy])as$/, ''],
  [/(?<=.{2}[aeiouy])j$|(?<=.{2}[eouy])ih$|(?<=.{3}i)ih$/, ''],
];

/** The vowel at the end of a stem, and what plurals leave there. */
const lastVowel: Rule = [/(?<=.{3})ia$|(?<=as)i[ao]?$|(?<!^...(?=u$))([aeiouy])\1?$/, ''];

/** Consonants that change at the end of a stem (tt : t : d), in one weak shape. */
const weakShapes: readonly Rule[] = [
  [/nkk?$/, 'ng'],
  [/kk$/, 'k'],
  [/mp$/, 'm'],
  [/pp?$/, 'v'],
  [/nt$/, 'n'],
  [/lt$/, 'l'],
  [/rt$/, 'r'],
  [/(?<!s)tt?$/, 'd'],
  [/([^aeiouy])\1$/, '$1'],
];

/** What is left of a comparative: laajem|pi, vahvem|mat. */
const comparative = /(?<=.{3}[^aeiouy])em$/;

/** Keys are not shorter, or many words would share one (oma, osa). */
const shortestKey = 3;

/**
 * The key that the forms of a Finnish word share: hakemus, hakemuksen, hakemusten → `hakemus`. The Snowball stemmer,
 * with repairs for what it tears apart; words of under four letters and words with digits stay as they are.
 * @param word a folded word, as `fold` gives it
 */
export function stemFinnish(word: string): string {
  if (word.length < 4 && !/^(?:tyo|maa|tie|paa)$/.test(word)) return word;
  if (/\d/.test(word)) return word;
  const bare = firstOf(possessive, word);
  const basic = basicFormOfIrregular(bare);
  if (basic !== undefined) return basic;
  const found = irregular.find(([pattern]) => pattern.test(bare));
  if (found !== undefined) return bare.replace(found[0], found[1]);
  const rule = misleading.find(([pattern]) => pattern.test(bare));
  const key = repair(rule === undefined ? stemmer(bare) : bare.replace(rule[0], rule[1]));
  return key.length < shortestKey ? word.slice(0, shortestKey) : key.replace(comparative, '');
}

/** A noun of doing, whose verb is another reading: kehittäminen, of kehittää. */
const doing = /^(.{3,})mi(?:nen|s(?:e(?:n|en|t|ssa|sta|lla|lta|lle|na|ksi)|t(?:a|en)|i(?:a|in|en|ssa|sta|lla|lle)))$/;

/**
 * Other words a form may belong to: sinistä is of sininen as well as of sini, muutosta of muutto as well as of muutos.
 * @param word a folded word
 */
export function otherReadings(word: string): readonly string[] {
  const verb = doing.exec(word)?.[1];
  if (verb !== undefined) return [basicFormOfIrregular(`${verb}a`) ?? repair(verb)];
  if (/.{2}ista$/.test(word)) return [stemFinnish(word.replace(/ista$/, 'inen'))];
  if (/.{2}na$/.test(word)) return [repair(word.slice(0, -1))];
  return partitive.test(word) || /.{3}(?:ni|sti)$/.test(word) ? [repair(stemmer(word))] : [];
}

function repair(stem: string): string {
  return firstOf(weakShapes, applyAll([...repairs, lastVowel], stem));
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

/** The definite form of long neuter words, which the stemmer leaves: tillståndet. */
const neuter = /(?<=.{5})et$/;

/** The key of a Swedish word. @param word folded */
export function stemSwedish(word: string): string {
  return swedish(word.replace(neuter, '')).replace(neuter, '');
}
