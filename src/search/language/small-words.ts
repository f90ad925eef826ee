import type { Localized } from '#catalogue/locale.ts';

/** Words that carry no meaning in a search, folded, by language, also those the service is not in; they count only when a query has nothing else. */
export const stopWords: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  fi: new Set(
    `ja tai seka etta eli ei on oli olla ovat olivat ole ollut se sen sita ne nama tama taman han he me te mina sina joka jotka jonka joita jossa
    mika mita mihin missa mista minka millainen millaisia mitka miten miksi milloin kuka ketka kuinka paljon kun kuin jos niin myos mutta vaan vain
    kanssa mukaan kautta varten noin yli alle ilman jo viela nyt meni menee menevat menivat mennyt saa saavat saatu saada tehdaan tehtiin tehty tekee
    voi voidaan onko ovatko hanke hankkeet hankkeen hankkeita hankkeessa hankkeissa hankkeiden projekti projektit projektin
    vuonna vuosi vuoden vuotta vuosina vuosien vuodelta aikana alkaen asti olevat olevia olevan sai saivat kaytetty kaytettiin naissa naiden naihin
    paljonko montako monta moneen kauan kauanko miksi kenelle kenen keille kenet millaisia mitka minka mistapain mihinkin milla mille onkohan voinko
    voiko saako saanko tarvitaanko paljoko minkalainen minkalaisia sille siita siina silla niille niita niista niissa heille heita heidan etsin haluan kerro nayta loytyy loytyyko`.split(
      /\s+/,
    ),
  ),
  sv: new Set(
    `alla andra att av dem den denna deras det detta du efter eller en ett for fran genom har hur i inte kan mellan med men min nar och om oss pa projekt
    projektet projekten som till under upp ut vad var vem vi vid vilka vilken vilket ar`.split(/\s+/),
  ),
  en: new Set(
    `a an and are as at be been but by can did do does for from had has have how i if in into is it its many much not of on or our so than that the
    their them then there these they this those to was we were what when where which who whom why will with would you your project projects
    about during get gets got since until year years
    any go goes going gone take takes took taken long tell show find me my there's whose whom does doing want need`.split(/\s+/),
  ),
};

/**
 * Words of money, folded. Beside another word they rank and do not exclude: who asks what a project cost is answered by the
 * project, whether its text speaks of money or not.
 */
export const moneyWords: Localized<ReadonlySet<string>> = {
  fi: new Set(
    'raha rahat rahaa rahoja rahoitus rahoituksen rahoitusta rahoittaa budjetti budjetin hinta kustannus kustannukset maksaa maksoi euro euroa summa'.split(
      ' ',
    ),
  ),
  en: new Set('money fund funding funded funds cost costs budget price grant grants euro euros amount'.split(' ')),
};

/** The words of the agency's own name. They stand in many texts, so that many a misspelt word resembles one of them. */
export const ownNames: Localized<readonly string[]> = { fi: ['maahanmuuttovirasto', 'virasto'], en: ['immigration', 'service'] };
