/**
 * Finnish nouns whose stem changes more than a stemmer can follow, because a consonant vanishes or turns into another
 * (laki : lain, virka : viran, uusi : uuden), folded: the basic form, the strong and the weak stem of the singular, those of
 * the plural, and the partitive and the essive where they have a stem of their own. They end compounds too (vastaanotto|lain).
 */
const nouns = `
  laki laki lai lake lae lakia lakien | haku haku hau haku hau | luku luku luvu luku luvu | puku puku puvu puku puvu | suku suku suvu suku suvu
  apu apu avu apu avu | tuki tuke tue tuki tui | arki arke arje arki arji | jarki jarke jarje jarki jarji | kylki kylke kylje kylki kylji
  vaki vake vae vaki vai | vika vika via viko vio | ika ika ia iki ii
  virka virka vira virko viro | aika aika aja aiko ajo | poika poika poja poiki poji | ruoka ruoka ruoa ruoki ruoi | reika reika reia reiki reii
  alku alku alu alku alu | polku polku polu polku polu | sulku sulku sulu sulku sulu | kulku kulku kulu kulku kulu | jalka jalka jala jalko jalo
  teko teko teo teko teo | jako jako jao jako jao | velka velka vela velko velo | nalka nalka nala nalki nali | jalki jalke jalje jalki jalji | selka selka sela selki seli | pelko pelko pelo pelko pelo
  verkko verkko verko verkko verko | leipa leipa leiva leipi leivi | kurki kurke kurje kurki kurji
  uusi uute uude uusi uusi uutta | vuosi vuote vuode vuosi vuosi vuotta vuonna | kausi kaute kaude kausi kausi kautta | kasi kate kade kasi kasi katta
  vesi vete vede vesi vesi vetta | viisi viite viide viisi viisi viitta | tosi tote tode tosi tosi totta | taysi tayte tayde taysi taysi taytta
  susi sute sude susi susi sutta | kuusi kuute kuude kuusi kuusi kuutta | kuukausi kuukaute kuukaude kuukausi kuukausi kuukautta | yksi yhte yhde yksi yksi yhta | kaksi kahte kahde kaksi kaksi kahta
  kansi kante kanne kansi kansi kantta | lansi lante lanne lansi lansi lantta | suunta suunta suunna suunti suunni`;

const weakEndings = 'n t ssa sta lla lta lle ksi tta'.split(' ');
const strongPluralEndings = 'en in a ja jen hin na'.split(' ');
const weakPluralEndings = 'ssa sta lla lta lle ksi issa ista illa ilta ille iksi'.split(' ');

/** The basic form of each form of an irregular noun. */
const basicForms: ReadonlyMap<string, string> = new Map(
  nouns
    .split(/[|\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .flatMap((row) => formsOf(row.split(' '))),
);

/** The lengths that forms have, longest first. */
const lengths = [...new Set([...basicForms.keys()].map((form) => form.length))].sort((a, b) => b - a);

function formsOf([basic = '', strong = '', weak = '', strongPlural = '', weakPlural = '', partitive = `${strong}a`, ...others]: readonly string[]) {
  const forms = [
    basic,
    partitive,
    ...others,
    `${strong}${strong.at(-1)}n`,
    `${strong}na`,
    `${strong}nsa`,
    ...weakEndings.map((ending) => weak + ending),
    ...strongPluralEndings.map((ending) => strongPlural + ending),
    `${strongPlural}ihin`,
    ...weakPluralEndings.map((ending) => weakPlural + ending),
  ];
  return forms.map((form) => [form, basic] as const);
}

/** Forms that are also endings of other words or their last syllables (saman|laista, työk|alut, turvallis|uuden): they end no compound. */
const alsoEndings = /^(?:lai(?![nt]$)|(?:va|tu|sa)i|al|i|uu|kuu[dst]|su|y[hk]|te[td]|to|ta|ve|ka[std]|vai)/;

/** Parts of compounds end in a vowel, -n or -s; those in front of aika not in -a, because osaajan is of osaaja. */
const beforeTime = /[eiouyns]$/;
const endsAsPart = /[aeiouyns]$/;

/** Endings of compounds have at least so many letters, and so many before them: shorter ones end words they have nothing to do with. */
const shortestEnd = 4;
const shortestBeginning = 4;

/** A word that is a form of an irregular noun, or a compound that ends in one, in its basic form. @param word folded */
export function basicFormOfIrregular(word: string): string | undefined {
  const whole = basicForms.get(word);
  if (whole !== undefined) return whole;
  for (const length of lengths) {
    const at = word.length - length;
    if (length < shortestEnd || at < shortestBeginning) continue;
    const [part, end] = [word.slice(0, at), word.slice(at)];
    const basic = basicForms.get(end);
    if (basic !== undefined && !alsoEndings.test(end) && (end.startsWith('aj') ? beforeTime : endsAsPart).test(part)) return part + basic;
  }
  return undefined;
}
