import type { Locale } from '#catalogue/locale.ts';
import { fold } from '../tokens.ts';

/** What the names of countries and their peoples are in one language, folded. */
export type CountryNames = {
  /** The name of the country that a word is a form of. */
  readonly nameOf: (word: string) => string | undefined;
  /** The names of countries whose people or adjective a word may be: irakilaiset → irak. */
  readonly countriesOf: (word: string) => readonly string[];
};

/** How a language inflects names and makes words of them. */
type Rules = {
  readonly formsOf: (name: string) => readonly string[];
  /** What a people may be called after. */
  readonly namesIn: (word: string) => readonly string[];
  /** Words of peoples that no rule leads to a country. */
  readonly peoples: ReadonlyMap<string, string>;
  /** Names that are forms of everyday words. */
  readonly ambiguous: ReadonlySet<string>;
};

const rules: Readonly<Partial<Record<string, Rules>>> = {
  fi: {
    formsOf: (name) => {
      const stem = name === 'suomi' ? 'suome' : /[aeiouy]$/.test(name) ? name : `${name}i`;
      const weak = weaken(stem);
      const last = stem.at(-1) ?? '';
      return [name, `${stem}a`, `${stem}${last}n`, ...'n ssa sta lla lta lle ksi nkin'.split(' ').map((ending) => weak + ending)];
    },
    namesIn: (word) => {
      const stem = /^(.{3,})lai(?:nen|s.*)$/.exec(word)?.[1];
      return stem === undefined ? [] : [stem, stem.replace(/i$/, ''), stem.replace(/a$/, 'i')];
    },
    peoples: new Map([
      ...inflect('venalai', 'venaja'),
      ...['afgaani', 'afgaanit', 'afgaanien', 'afgaaneja', 'afgaaneille'].map((word) => [word, 'afganistan'] as const),
      ...['somalit', 'somaleja', 'somalien', 'somaleille'].map((word) => [word, 'somalia'] as const),
    ]),
    ambiguous: new Set(['oman', 'man']),
  },
  en: {
    formsOf: (name) => [name],
    namesIn: (word) => {
      const one = word.replace(/s$/, '');
      const shorter = [/n$/, /i$/, /ian$/, /an$/, /ese$/, /lese$/].map((ending) => one.replace(ending, ''));
      const longer = [/^(.+l)i$/.test(one) ? `${one}a` : '', one.replace(/ian$/, 'e'), one.replace(/ese$/, 'a'), `${one}istan`, `${one}y`];
      return [...shorter, ...longer].filter((name) => name !== word && name !== one && name.length > 3);
    },
    peoples: new Map(
      'finnish:finland finns:finland swedish:sweden turkish:turkey french:france dutch:netherlands danish:denmark spanish:spain greek:greece polish:poland'
        .split(' ')
        .map((pair) => pair.split(':') as [string, string]),
    ),
    ambiguous: new Set(),
  },
};

function inflect(stem: string, country: string): readonly (readonly [string, string])[] {
  return 'nen sen sta set sten sia sille siin'.split(' ').map((ending) => [stem + ending, country] as const);
}

/** The weak grade of a name's last syllable: Turk(k)i, Islan(t)i, Euroop(p)a. */
function weaken(stem: string): string {
  return stem.replace(/(?:kk|pp|tt|nt|nk)(?=[aeiouy]$)/, (pair) => weakPairs[pair] ?? pair);
}

const weakPairs: Readonly<Record<string, string>> = { kk: 'k', pp: 'p', tt: 't', nt: 'nn', nk: 'ng' };

const none: CountryNames = { nameOf: () => undefined, countriesOf: () => [] };

/** The countries and continents of a language, as its readers write them: the names come with the runtime, their forms by rule. */
export function countryNames(locale: Locale): CountryNames {
  const own = rules[locale];
  if (own === undefined) return none;
  const names = namesIn(locale).filter((name) => !own.ambiguous.has(name));
  const known = new Set(names);
  const forms = new Map(names.flatMap((name) => own.formsOf(name).map((form) => [form, name] as const)));
  return {
    nameOf: (word) => forms.get(word),
    countriesOf: (word) => {
      const people = own.peoples.get(word);
      return people === undefined ? own.namesIn(word).filter((name) => known.has(name)) : [people];
    },
  };
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that may be those of a country (ISO 3166) or of a continent (UN M49); what is none has no name. */
const codes = [...letters.flatMap((one) => letters.map((other) => one + other)), ...['002', '009', '019', '142', '150']];

function namesIn(locale: Locale): readonly string[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return [...new Set(codes.flatMap((code) => fold(names.of(code) ?? '')))].filter((name) => /^[a-z]{4,}$/.test(name));
}
