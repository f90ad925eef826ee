import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Kind } from '#catalogue/fact-kinds.ts';
import type { Fault } from '#content/check/fault.ts';
import type { FaultCode } from '#content/check/fault-code.ts';
import { shapes } from '#content/edit/files.ts';
import { cutRaw, joinRaw } from '#content/edit/matter.ts';
import { repairFields } from '#content/edit/repairs.ts';
import { mendedLine } from '#content/read/yaml-mends.ts';

/** A text as its editor has it, by its lines. */
type Typing = (lines: readonly string[], fault: Fault) => readonly string[] | undefined;

/** How the advice of a fault is followed to the letter. */
type Advice =
  /** The very text to type. */
  | { readonly kind: 'exact'; readonly type: Typing }
  /** A form with an ellipsis, in which only the editor knows what belongs in its place. */
  | { readonly kind: 'form'; readonly type: Typing }
  /** What to do, without a text to type. */
  | { readonly kind: 'words' };

const words: Advice = { kind: 'words' };

function withLine(lines: readonly string[], { place }: Fault, change: (line: string) => string | readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => (index === place.line - 1 ? change(line) : [line]));
}

/** The value that is named, as it stands from the place of the fault on, replaced by another. */
function replaced(typed: (fault: Fault) => string): Typing {
  return (lines, fault) => {
    const { column, line } = fault.place;
    const text = lines[line - 1] ?? '';
    const value = String(fault.values.value ?? '');
    const at = text.indexOf(value, column - 1);
    if (at < 0 || value === '') return undefined;
    const around = /["']/.test(text.charAt(at - 1)) && text.charAt(at - 1) === text.charAt(at + value.length) ? 1 : 0;
    return withLine(lines, fault, () => text.slice(0, at - around) + typed(fault) + text.slice(at + value.length + around));
  };
}

const suggested = (fault: Fault) => String(fault.values.suggestion);
const value: Advice = { kind: 'exact', type: replaced(suggested) };
const ellipsis: Advice = { kind: 'form', type: replaced(() => '…') };
const address: Advice = { kind: 'form', type: replaced(() => '…@…') };

/** A new line of the front matter, below another one or before its end. */
function added(typed: (fault: Fault) => readonly string[], below: (fault: Fault) => number | undefined = () => undefined): Typing {
  return (lines, fault) => {
    const end = lines.findIndex((line, index) => index > 0 && line === '---');
    const at = below(fault) ?? (end < 0 ? lines.length : end);
    const indent = /^ */.exec(lines[at - 1] ?? '')?.[0] ?? '';
    const own = below(fault) === undefined ? '' : indent;
    return [...lines.slice(0, at), ...typed(fault).map((line) => own + line), ...lines.slice(at)];
  };
}

const line: Advice = { kind: 'exact', type: (lines, fault) => withLine(lines, fault, (text) => mendedLine(text, fault) ?? text) };

/** Several fields at once, as `content:fix` sets them. */
const fields: Advice = {
  kind: 'exact',
  type: (lines, fault) => {
    const raw = cutRaw(lines.join('\n'));
    if (raw === undefined) return undefined;
    const worded = fault.code === 'notNumberApproximate' || fault.code === 'notNumberMore' ? replaced(suggested)(lines, fault) : lines;
    const typed = cutRaw((worded ?? lines).join('\n')) ?? raw;
    return joinRaw({ ...typed, matter: repairFields(typed.matter, [fault], shapeOf(fault), '\n') }).split('\n');
  },
};

function shapeOf({ place }: Fault): Kind {
  const found = Object.entries(shapes).find(([collection]) => place.file.includes(`/${collection}/`));
  return found?.[1].shape ?? shapes.projects.shape;
}

const aliases: Advice = { kind: 'exact', type: added((fault) => [`aliases: ${suggested(fault)}`]) };

const removed: Advice = { kind: 'exact', type: (lines, fault) => withLine(lines, fault, () => []) };

/** The advice of every kind of fault. What is not here does not compile. What is advised for the Markdown of a text is typed by the test of those kinds. */
const advice: Readonly<Record<FaultCode, Advice>> = {
  ...{
    fileName: words,
    fileNameTaken: words,
    fileCopy: words,
    fileNotText: words,
    fileLanguage: words,
    fileLanguageTaken: words,
    wrongFolder: words,
    wrongFolderTaken: words,
  },
  ...{ notAFile: words, fileMissing: words, schemaOutdated: words, tooLarge: words, symbolicLink: words, notUtf8: words, hiddenCharacter: words },
  ...{ lineTooLong: words, tooManyLines: words, nestedTooDeep: words, tooManyMarks: words, tableTooLarge: words, tooManyItems: words },
  frontMatterLate: { kind: 'exact', type: (lines, { place }) => ['---', ...lines.slice(place.line)] },
  frontMatterSign: { kind: 'exact', type: (lines, fault) => withLine(lines, fault, () => '---') },
  ...{ frontMatterMissing: words, frontMatterUnclosed: words, frontMatterLanguage: words, frontMatterNotFields: words, frontMatterSplit: words },
  ...{ numberBecomesList: words, listNumber: words, quoteSign: words, pastedItem: words, tabInText: words, tabbedRow: words },
  ...{ hardSpaceAfterMark: words, markInNumber: words, markInWord: words, markLeft: words, markLeftSuggest: words, taskItem: words },
  ...{ codeBlock: words, indentedText: words, thematicBreak: words, struckOut: words, headingEmpty: words, headingUnderlined: words },
  ...{ linkTitle: words, definitionUnused: words, linkBroken: words, linkInBrackets: words, linkUndefined: words, linkOtherLanguage: words },
  ...{
    tableRowLong: words,
    tableRowText: words,
    tableRowShort: words,
    listInLine: words,
    tableHeadEmpty: words,
    tableBroken: words,
    imageHeavy: words,
    imageKind: words,
  },
  ...{ imageOtherKind: words, imageBroken: words, imageSize: words, personalCode: words, telephone: words, personalEmail: words },
  ...{
    trackingAddress: words,
    redirectedAddress: words,
    addressInternal: words,
    addressPassing: words,
    titleSame: words,
    bodyInOtherLanguage: words,
    passageInOtherLanguage: words,
    figureMissing: words,
    fieldMarks: words,
  },
  ...{
    misplaced: words,
    misplacedTwice: words,
    pageUnknown: words,
    pageWithoutText: words,
    projectGone: words,
    pageGone: words,
    draftAgain: words,
    languageGone: words,
  },
  ...{
    nameRepeated: words,
    codeRepeated: words,
    partnerIdDiffers: words,
    textRepeated: words,
    factsRepeated: words,
    aliasMissing: aliases,
    aliasLost: aliases,
  },
  updatedOld: { kind: 'exact', type: replaced(({ values }) => String(values.today)) },
  frontMatterEmpty: { kind: 'form', type: added(() => ['title: …']) },
  ...{ mergeConflict: words, yamlDuplicate: words, yamlBracket: words, yamlAlias: words, yamlDuplicateInList: words, yamlListBeside: words },
  ...{ yamlListUnder: words, yamlOther: words },
  ...{ yamlColon: line, yamlTab: line, yamlQuote: line, yamlIndent: line, yamlNoSpace: line, yamlNoColon: line, yamlHardSpace: line, yamlSign: line },
  ...{
    yamlComment: line,
    yamlQuoteInside: line,
    yamlQuoteUnopened: line,
    yamlCurlyQuotes: line,
    yamlBackslash: line,
    yamlDash: line,
    yamlDashExtra: line,
    yamlDashField: line,
  },
  yamlCommentText: words,
  required: { kind: 'form', type: added(({ values }) => [`${values.name}: …`]) },
  requiredInside: {
    kind: 'form',
    type: (lines, { place, values }) => [...lines.slice(0, place.line), `${' '.repeat(place.column - 1)}${values.name}: …`, ...lines.slice(place.line)],
  },
  requiredEmpty: words,
  requiredBelow: {
    kind: 'form',
    type: added(
      ({ values }) => [String(values.suggestion).slice(2)],
      ({ place }) => place.line,
    ),
  },
  keyOutsideMissing: {
    kind: 'exact',
    type: (lines, fault) => withLine(lines, fault, () => [`${fault.values.outer}:`, suggested(fault)]),
  },
  ...{ requiredFund: words, unknownKey: words, unknownKeyMissing: words, keyOutside: words },
  unknownKeySuggest: {
    kind: 'exact',
    type: (lines, fault) =>
      withLine(
        lines,
        fault,
        (text) => text.slice(0, fault.place.column - 1) + text.slice(fault.place.column - 1).replace(String(fault.values.key), suggested(fault)),
      ),
  },
  keyUnindented: { kind: 'exact', type: (lines, fault) => withLine(lines, fault, () => suggested(fault)) },
  notText: { kind: 'exact', type: replaced(({ values }) => `"${values.suggestion ?? values.value}"`) },
  ...{ notTrueFalse: { kind: 'exact', type: replaced(() => 'true') }, notTrueFalseSuggest: value },
  ...{
    notNumber: ellipsis,
    notNumberSuggest: value,
    notNumberApproximate: fields,
    notNumberMore: fields,
    quotedValue: { kind: 'exact', type: replaced(suggested) },
    notNumberRounded: value,
    notNumberGuess: value,
    numberAmbiguous: ellipsis,
  },
  ...{ tooManyDecimals: ellipsis, negativeNumber: ellipsis, numberTooLarge: words },
  ...{
    notDate: ellipsis,
    notDateSuggest: value,
    notDateGuess: value,
    dateRange: fields,
    dateRangeBeside: ellipsis,
    dateRangeBelow: fields,
    dateSeason: ellipsis,
    dateOngoing: { kind: 'exact', type: (lines, fault) => withLine(lines, fault, () => '  permanent: true') },
  },
  ...{
    valueUnknown: removed,
    timetableUnknown: { kind: 'exact', type: (lines, fault) => withLine(lines, fault, (text) => `${/^ */.exec(text)?.[0]}unknown: true`) },
  },
  ...{ impossibleDay: ellipsis, yearOutOfRange: ellipsis, notFullDate: ellipsis, futureDate: ellipsis },
  ...{ choice: words, choiceSuggest: value, tooShort: words, tooLong: words },
  notList: {
    kind: 'exact',
    type: (lines, fault) => withLine(lines, fault, (text) => [`${text.slice(0, text.indexOf(':'))}:`, suggested(fault)]),
  },
  notListMore: {
    kind: 'form',
    type: (lines, fault) => withLine(lines, fault, (text) => [`${text.slice(0, text.indexOf(':'))}:`, suggested(fault), `    ${fault.values.more}`]),
  },
  notListSeveral: { kind: 'form', type: (lines, fault) => withLine(lines, fault, (text) => [`${text.slice(0, text.indexOf(':'))}:`, suggested(fault)]) },
  wrongLetters: value,
  ...{ listEmpty: words, listTooLong: words, notFields: words },
  notFieldsSuggest: { kind: 'exact', type: (lines, fault) => replaced(suggested)(lines, fault)?.map((text) => text.replace(/- - /, '- ')) },
  notFieldsMore: {
    kind: 'form',
    type: (lines, fault) =>
      withLine(lines, fault, (text) => [(/^ */.exec(text)?.[0] ?? '') + suggested(fault), `${/^ */.exec(text)?.[0]}  ${fault.values.more}`]),
  },
  ...{
    notHttps: ellipsis,
    addressMore: ellipsis,
    notHttpsSuggest: value,
    notId: words,
    notIdSuggest: value,
    notEmail: address,
    notContact: address,
    unknownPlace: words,
    notHostName: ellipsis,
    notProjectCode: ellipsis,
    notBusinessId: ellipsis,
    businessIdDigit: ellipsis,
    notForeignId: ellipsis,
    notCci: ellipsis,
    identifierSuggest: value,
    identifierUnknown: removed,
    notFingerprint: removed,
  },
  ...{ lineBreak: words, notWord: words, notWords: words, synonymOfItself: words },
  notLanguage: { kind: 'form', type: replaced(() => '…') },
  timetableEmpty: {
    kind: 'form',
    type: added(
      () => ['start: …', 'end: …'],
      ({ place }) => place.line,
    ),
  },
  ...{ endBeforeStart: words, yearOdd: words, durationLong: words, permanentWithEnd: removed, optionBeforeEnd: words },
  optionWithoutEnd: {
    kind: 'form',
    type: added(
      () => ['end: …'],
      ({ place }) => place.line,
    ),
  },
  optionSignedAlone: {
    kind: 'form',
    type: added(
      () => ['optionUntil: …'],
      ({ place }) => place.line,
    ),
  },
  unknownWithDates: removed,
  pairMissing: words,
  factsDiffer: {
    kind: 'exact',
    type: (lines, fault) => replaced(({ values }) => String(values.wanted))(lines, { ...fault, values: { ...fault.values, value: fault.values.found ?? '' } }),
  },
  ...{ factMissing: words, listItemExtra: words, listOrder: words, itemRepeated: words, draftDiffers: words },
  listItemMissing: {
    kind: 'form',
    type: (lines, fault) => {
      const indent = '  ';
      const parts = String(fault.values.more)
        .split(', ')
        .map((part) => `${indent}  ${part}`);
      // Behind the lines of the item that is pointed at.
      const more = lines.slice(fault.place.line).findIndex((text) => !text.startsWith('    '));
      const at = fault.place.line + (more < 0 ? 0 : more);
      return [...lines.slice(0, at), `${indent}${suggested(fault)}`, ...parts, ...lines.slice(at)];
    },
  },
  listItemMissingOne: {
    kind: 'form',
    type: (lines, fault) => [...lines.slice(0, fault.place.line), `  ${suggested(fault)}`, ...lines.slice(fault.place.line)],
  },
  listItemDiffers: {
    kind: 'exact',
    type: (lines, fault) =>
      lines.map((text, index) =>
        index >= fault.place.line - 1 && index < fault.place.line + 4 ? text.replace(String(fault.values.found), String(fault.values.wanted)) : text,
      ),
  },
  ...{ unknownFund: words, unknownFundSuggest: value, unknownObjective: words, unknownObjectiveSuggest: value, fundWithoutObjectives: removed },
  ...{ unknownTopic: words, unknownTopicSuggest: value, topicRepeated: words, topicNoId: words, topicUntranslated: words, aliasClash: words },
  ...{ fundingOverCost: words, shareDisagrees: value, shareFraction: value },
  ...{
    staleTranslation: words,
    translationOfMissing: { kind: 'exact', type: added(({ values }) => [`translationOf: ${values.suggestion}`]) },
    onlyInTranslations: removed,
  },
  ...{ sectionUnknown: words, sectionMissing: words, sectionEmpty: words, sectionRepeated: words, sectionOrder: words, textBeforeSection: words },
  sectionUnknownSuggest: {
    kind: 'exact',
    type: (lines, fault) => withLine(lines, fault, (text) => (/^[=-]+$/.test(lines[fault.place.line] ?? '') ? text : `## ${fault.values.suggestion}`)),
  },
  ...{ topHeading: words, headingJump: words, bodyEmpty: words, rawHtml: words, footnote: words },
  imageAlt: { kind: 'form', type: (lines, fault) => withLine(lines, fault, (text) => text.replace('![]', '![…]')) },
  imageMissing: { kind: 'form', type: replaced(() => '/images/…') },
  imageReference: { kind: 'form', type: (lines, fault) => withLine(lines, fault, () => '![…](/images/…)') },
  ...{ linkMissing: words, linkAddress: words, linkEmpty: words, linkDraft: words },
  linkAddressSuggest: {
    kind: 'exact',
    type: (lines, fault) => withLine(lines, fault, (text) => text.replace(`(${fault.values.value})`, `(${fault.values.suggestion})`)),
  },
  linkToFile: {
    kind: 'exact',
    type: (lines, fault) => withLine(lines, fault, (text) => text.replace(`(${fault.values.value})`, () => `(${suggested(fault)})`)),
  },
  linkDisguised: { kind: 'exact', type: replaced(suggested) },
  linkPath: { kind: 'form', type: replaced(({ values }) => `….${values.ending}`) },
  leftover: words,
  ...{
    resultsMissing: words,
    reviewDue: { kind: 'exact', type: replaced(({ values }) => String(values.today)) },
    endsSoon: words,
    optionUnconfirmed: words,
    presentTense: words,
  },
  ...{ securityIncomplete: words, securityExpired: words, securityExpiresSoon: words },
  ...{
    linkText: words,
    linkBare: words,
    linkTwoAddresses: words,
    rangeDash: value,
    unitSpace: value,
    doubleSpace: value,
    brokenWord: value,
    strayMark: value,
    unclosedMark: words,
    repeatedWord: words,
    capitals: words,
    paragraphRepeated: words,
    summaryEnd: words,
    titleEnd: value,
    wordsSame: words,
    headingBold: words,
    resultBeforeStart: words,
    resultNumberTwice: value,
    amountSmall: words,
    fieldAddress: words,
    term: words,
    ellipsis: words,
  },
  ...{ straightQuote: value, abbreviation: words, longSentence: words, spelling: words, spellingSuggest: words },
};

/** What somebody gets who follows an advice to the letter. */
export type Typed = { readonly kind: Advice['kind']; readonly file: string; readonly before: string; readonly after: string };

/** Types the advice of a fault into its file; undefined when there is nothing to type, or the place cannot be found. */
export function typeAdvice(fault: Fault): Typed | undefined {
  const own = advice[fault.code];
  if (own.kind === 'words') return undefined;
  const file = resolve(fault.place.file);
  const before = readFileSync(file, 'utf8');
  const typed = own.type(before.split('\n'), fault)?.join('\n');
  if (typed === undefined || typed === before) return undefined;
  writeFileSync(file, typed);
  return { kind: own.kind, file, before, after: typed };
}
