import {
  address,
  choice,
  contact,
  day,
  email,
  euros,
  type Facts,
  fields,
  fingerprint,
  flag,
  formAddress,
  hostName,
  id,
  identifier,
  idOf,
  list,
  localized,
  partialDate,
  percent,
  prose,
  text,
  wholeNumber,
} from './fact-kinds.ts';
import { fundColourNames } from './fund-colours.ts';
import { locales } from './locale.ts';

/**
 * The table of facts: what the front matter of a content file says is declared here once. Everything that deals with all facts
 * is made from it: schema and JSON Schema, comparison of the languages, history, open record, columns and data dictionary, state
 * of the data, draft files and editors' help. Words are the messages `fact`. The order is that of the files.
 */

const source = {
  url: { is: address(), required: true },
  /** Whose page it is and what it is called, in the reader's language; without it readers see its address. */
  name: { is: text(3, 200), differs: true },
  covers: { is: text(2, 200), required: true, differs: true },
} as const satisfies Facts;

const partner = {
  name: { is: text(2, 160), required: true, differs: true },
  url: { is: address(), example: 'https://www.…' },
  /** In Finland. */
  businessId: { is: identifier('businessId'), example: '1234567-0' },
  /** In another country. */
  foreignId: { is: identifier('foreignId'), example: 'GB-COH-…' },
} as const satisfies Facts;

const statement = choice(['funded', 'cofunded', 'nextgeneration']);

/** A number that tells what a project has led to: what was counted, up to when, and where that is told. */
const resultFigure = {
  value: { is: wholeNumber(1, 1e9), required: true },
  /** The source says that there are more. */
  moreThan: { is: flag(), otherwise: false, example: 'true' },
  text: { is: text(3, 160), required: true, differs: true },
  until: { is: partialDate(), required: true },
  source: { is: address(), required: true },
} as const satisfies Facts;

/** The timetable of a project: at least a start, an end, that it is permanent, or that it is not known. */
export const timetableFacts = {
  start: {
    is: partialDate(),
    asked: true,
    told: true,
    published: { after: 'status', article49: 'f' },
    gap: { name: 'startUnknown', group: 'timetable' },
  },
  end: {
    is: partialDate(),
    asked: true,
    told: true,
    published: { after: 'status', article49: 'g' },
    gap: { name: 'endUnknown', group: 'timetable', concerns: 'periods' },
  },
  permanent: { is: flag(), absent: false, told: true, published: { after: 'status', empty: 'never' }, example: 'true' },
  optionUntil: { is: partialDate(), told: true, published: { after: 'status' }, example: '2027-…' },
  optionSigned: { is: flag(), absent: false, told: true, published: { after: 'status', empty: { without: 'optionUntil' } }, example: 'true' },
  unknown: { is: flag(), absent: false, example: 'true' },
  note: { is: text(2, 300), differs: true, published: { as: 'timetableNote', after: 'lastDay' } },
} as const satisfies Facts;

/** The facts of a project. Amounts are euros; a cost estimate is never a grant and never summed with grants. */
export const projectFacts = {
  title: { is: text(3, 160), required: true, differs: true, told: true, published: { article49: 'd' } },
  shortTitle: { is: text(2, 32), differs: true, published: {} },
  officialTitle: {
    is: flag(),
    otherwise: true,
    told: true,
    published: {},
    gap: { name: 'titleDescriptive', group: 'certainty' },
    example: 'false',
  },
  titleTranslated: {
    is: flag(),
    otherwise: false,
    differs: true,
    onlyInTranslations: true,
    published: {},
    example: 'true',
  },
  acronym: { is: text(2, 20), told: true, published: {}, example: 'MOVE' },
  /** The code that the managing authority knows the project by. */
  projectCode: { is: identifier('projectCode'), told: true, row: true, published: {}, example: 'H-…' },
  summary: { is: text(20, 240), required: true, differs: true, published: { article49: 'e', basis: ['description'] } },
  topics: { is: list(idOf('elsewhere'), 1, 3), required: true, told: true, published: {} },
  fund: { is: idOf('letters'), required: true, told: true, row: true, published: { article49: 'i' } },
  fundConfirmed: {
    is: flag(),
    otherwise: true,
    told: true,
    published: {},
    gap: { name: 'fundUnconfirmed', group: 'certainty' },
    example: 'false',
  },
  support: { is: choice(['project', 'operating']), otherwise: 'project', told: true, published: {}, example: 'operating' },
  objective: {
    is: idOf('elsewhere'),
    told: true,
    row: true,
    published: { article49: 'j' },
    gap: { name: 'noObjective', group: 'content', concerns: 'fundsWithObjectives' },
    example: 'amif-1',
  },
  statement: { is: statement, published: { basis: ['statement', 'emblem', 'recovery'], empty: 'never' }, example: 'funded' },
  timetable: { is: fields(timetableFacts), required: true, row: true },
  euFunding: { is: euros(), told: true, row: true, published: {}, gap: { name: 'noAmount', group: 'funding' }, example: '1200000.…' },
  euFundingApproximate: { is: flag(), otherwise: false, told: true, published: { empty: { without: 'euFunding' } }, example: 'true' },
  euFundingNote: { is: text(2, 200), differs: true, published: {} },
  totalCost: {
    is: euros(),
    told: true,
    row: true,
    published: { article49: 'h' },
    gap: { name: 'noTotalCost', group: 'funding' },
    example: '1600…',
  },
  costEstimate: { is: euros(), told: true, row: true, published: {}, example: '1500…' },
  euShare: { is: percent(), told: true, published: { article49: 'k' }, gap: { name: 'noShare', group: 'funding' }, example: '7…' },
  partners: {
    is: list(fields(partner)),
    otherwise: [],
    told: true,
    row: true,
    published: {},
    gap: { name: 'noPartners', group: 'content' },
  },
  website: {
    is: address(),
    differs: true,
    published: {},
    gap: { name: 'noWebsite', group: 'content' },
    example: 'https://www.…',
  },
  results: {
    is: list(fields(resultFigure)),
    otherwise: [],
    told: true,
    published: { as: 'resultFigures', prose: true },
  },
  aliases: { is: list(id()), otherwise: [], published: { after: 'gaps' } },
  sources: { is: list(fields(source), 1), required: true, published: { prose: true } },
  checked: { is: day(), required: true, published: {}, gap: { name: 'checkDue', group: 'certainty', concerns: 'running' } },
  updated: { is: day(), required: true, differs: true, published: {} },
  draft: { is: flag(), otherwise: false, comparedApart: true, asked: true },
  translation: {
    is: choice(['human', 'machine', 'machine-reviewed']),
    otherwise: 'human',
    differs: true,
    onlyInTranslations: true,
    published: { after: 'sources' },
    example: 'machine',
  },
  translationOf: { is: fingerprint(), differs: true, onlyInTranslations: true, example: '1a2b…' },
} as const satisfies Facts;

/** What the text of a project tells under its headings, in their order. */
export const sectionFacts = {
  description: { is: prose(), required: true, differs: true, published: { prose: true, after: 'website', basis: ['description'] } },
  goals: { is: prose(), required: true, differs: true, published: { prose: true, after: 'website', article49: 'e', basis: ['description'] } },
  results: {
    is: prose(),
    differs: true,
    published: { prose: true, after: 'website', article49: 'e', basis: ['description'] },
    gap: { name: 'noResults', group: 'content', concerns: 'ended', after: 'noObjective' },
  },
  subprojects: { is: prose(), differs: true, published: { prose: true, after: 'website' } },
} as const satisfies Facts;

/** The facts of a fund. The allocation is Finland's share in euros. */
export const fundFacts = {
  code: { is: text(2, 20), required: true, differs: true, published: {} },
  title: { is: text(3, 160), required: true, differs: true, published: {} },
  summary: { is: text(20, 240), required: true, differs: true, published: {} },
  order: { is: wholeNumber(1, 99), required: true },
  programme: { is: choice(['eusa', 'rrf', 'direct']), required: true, published: {} },
  regulation: { is: text(3, 60), published: {} },
  regulationUrl: { is: address(), published: { as: 'regulationAddress' } },
  period: { is: text(4, 20), published: {} },
  /** The number of Finland's programme of the fund. */
  cci: { is: identifier('cci'), published: {} },
  allocation: { is: euros(), published: {} },
  allocationApproximate: { is: flag(), otherwise: false, published: { empty: { without: 'allocation' } } },
  allocationAsOf: { is: partialDate(), published: {} },
  managingAuthority: { is: text(3, 120), differs: true, published: {} },
  objectives: {
    is: list(fields({ id: { is: id(), required: true }, title: { is: text(3, 200), required: true, differs: true } })),
    otherwise: [],
    published: {},
  },
  statement: { is: statement, required: true, published: { basis: ['statement', 'emblem', 'recovery'] } },
  colour: { is: choice(fundColourNames), required: true },
  sources: { is: list(fields(source), 1), required: true, published: { prose: true } },
  checked: { is: day(), required: true, published: {} },
  updated: { is: day(), required: true, differs: true, published: {} },
} as const satisfies Facts;

/** A topic of projects: what it is called, and in a line what it covers. */
export const topicFacts = {
  name: { is: localized(2, 40), required: true },
  covers: { is: localized(3, 120), required: true },
} as const satisfies Facts;

/** The settings and words of a text page. */
export const pageFacts = {
  title: { is: text(3, 160), required: true, differs: true },
  summary: { is: text(20, 240), required: true, differs: true },
  contact: { is: flag(), otherwise: false },
  glossary: { is: flag(), otherwise: false },
  updated: { is: day(), required: true, differs: true },
} as const satisfies Facts;

/** `content/site.yml`: the settings of the site's owner. */
export const siteFacts = {
  requiredLocales: { is: list(choice(locales), 1), required: true },
  /** The day on which the owner had the texts checked; without it nobody has. */
  textsChecked: { is: day() },
  /** The day of the copy of the agency's list of projects up to which the catalogue has them all. */
  completeUpTo: { is: day() },
  unit: { is: localized(2, 200) },
  /** What the unit is, in the vocabulary of ADMS; nothing is said of it until the unit is announced. */
  publisherType: { is: choice(['NationalAuthority', 'RegionalAuthority', 'LocalAuthority', 'NonProfitOrganisation', 'Company']) },
  feedbackEmail: { is: email() },
  /** The address of a form, with places to fill in: `feedbackPlaces`. */
  feedbackForm: { is: formAddress() },
  /** For those who find a vulnerability. */
  securityContact: { is: contact() },
  /** The day until which the contact is promised to be right. */
  securityExpires: { is: day() },
  /** The host name that ids of feeds begin with, if not that of the site's address. */
  tagAuthority: { is: hostName() },
} as const satisfies Facts;
