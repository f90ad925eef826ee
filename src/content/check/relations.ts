import type { Root } from 'mdast';
import { type PartialDate, yearOf } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { type ContentLink, parseContentLink } from '../read/content-file.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { visitNodes } from '../read/markdown.ts';
import type { FundData, ProjectData } from '../schema/kinds.ts';
import { type CollectionResult, createReporter, type Readable } from './collection.ts';
import { type Fault, isMissingValue, type Level } from './fault.ts';
import { faultAtNode } from './markdown-faults.ts';
import { fold, nearest } from './suggest.ts';

/** Relations between files: a project's fund, its objective, and former ids that must lead to one project only. */
export function relationFaults(projects: CollectionResult<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  const ids = idsOf(funds);
  return [
    ...projects.readable.flatMap((entry) => [...fundFaults(entry, ids, funds), ...objectiveFaults(entry, funds), ...oddYears(entry, funds)]),
    ...aliasFaults(projects),
  ];
}

/** Says which funds there are wherever a project lacks its own, or names it otherwise than by an id. */
export function withFunds(faults: readonly Fault[], funds: CollectionResult<FundData>): readonly Fault[] {
  const allowed = idsOf(funds).join(', ');
  return faults.map((fault): Fault => {
    if (fault.values.key !== 'fund') return fault;
    if (isMissingValue(fault)) return { ...fault, code: 'requiredFund', values: { ...fault.values, allowed } };
    if (fault.code !== 'notId' && fault.code !== 'notIdSuggest' && fault.code !== 'notText') return fault;
    const { certain, code, values } = unknownFund(String(fault.values.value), funds);
    return { ...fault, code, values, ...(certain && { certain }) };
  });
}

function fundFaults(entry: Readable<ProjectData>, ids: readonly string[], funds: CollectionResult<FundData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { fund } = entry.data;
  if (fund === undefined || ids.includes(fund)) return faults;
  const { certain, code, values } = unknownFund(fund, funds);
  report(['fund'], code, values, 'error', certain);
  return faults;
}

function unknownFund(value: string, funds: CollectionResult<FundData>): Pick<Fault, 'code' | 'values' | 'certain'> {
  const ids = idsOf(funds);
  const names = funds.readable.flatMap(({ id, data }) => [data.code, data.title].flatMap((name) => (name === undefined ? [] : [{ id, name }])));
  const { suggestion, ...meant } = meantId(value, ids, names);
  return {
    code: suggestion === '' ? 'unknownFund' : 'unknownFundSuggest',
    values: { key: 'fund', name: 'fund', field: 'fund:', value, suggestion, allowed: ids.join(', ') },
    ...meant,
  };
}

function idsOf({ present }: CollectionResult<FundData>): readonly string[] {
  return [...new Set(present.map((file) => file.id))];
}

function objectiveFaults(entry: Readable<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { fund, objective } = entry.data;
  const own = funds.readable.filter((other) => other.id === fund);
  const known = own.flatMap((other) => other.data.objectives ?? []);
  const ids = [...new Set(known.map(({ id }) => id))];
  if (objective === undefined || own.length === 0 || own.some(({ wrong }) => wrong.has('objectives')) || ids.includes(objective)) return faults;
  const names = known.map(({ id, title }) => ({ id, name: title }));
  const { suggestion, certain } = meantId(objective, ids, names);
  const values = { name: 'objective', field: 'objective:', value: objective, fund: String(fund), suggestion, allowed: ids.join(', ') };
  if (ids.length === 0) report(['objective'], 'fundWithoutObjectives', values);
  else report(['objective'], suggestion === '' ? 'unknownObjective' : 'unknownObjectiveSuggest', values, 'error', certain);
  return faults;
}

/** How many years before its fund's period, or behind it, the years of a project are hardly ever, and how many it hardly ever takes. */
const oddBefore = 10;
const oddBehind = 10;
const longest = 15;
/** Before it Finland had no money of the funds. */
const firstYear = 1995;

/** Years that were most likely mistyped: far from the period of the fund, or of a project that would take decades. What is permanent may be old. */
function oddYears(entry: Readable<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { fund, timetable = {} } = entry.data;
  const { start, end, optionUntil, permanent = false } = timetable;
  const period = funds.readable.find((other) => other.id === fund)?.data.period ?? '';
  const years = (period.match(/\d{4}/g) ?? []).map(Number);
  const [least, most] = [Math.max(firstYear, Math.min(...years) - oddBefore), Math.max(...years) + oddBehind];
  const isOdd = (date: PartialDate | undefined) => date !== undefined && years.length > 0 && !permanent && (yearOf(date) < least || yearOf(date) > most);
  for (const [name, date] of Object.entries({ start, end, optionUntil })) {
    if (date !== undefined && isOdd(date)) report(['timetable', name], 'yearOdd', { key: name, year: String(yearOf(date)), period }, 'warning');
  }
  const count = start === undefined || end === undefined ? 0 : yearOf(end) - yearOf(start);
  if (count > longest && !isOdd(start) && !isOdd(end)) report(['timetable', 'end'], 'durationLong', { count }, 'warning');
  return faults;
}

type Name = { readonly id: string; readonly name: string };

/**
 * The id an editor most likely meant with an id, a code or a name, or with a part of a name; the empty text when none is near. It is
 * certain when capitals, accents and signs are all that differs.
 */
export function meantId(typed: string, ids: readonly string[], names: readonly Name[]): { readonly suggestion: string; readonly certain?: true } {
  const all = [...ids.map((id) => ({ id, name: id })), ...names];
  const same = new Set(all.flatMap(({ id, name }) => (fold(name) === fold(typed) ? [id] : [])));
  const [only] = same;
  if (only !== undefined && same.size === 1 && fold(typed) !== '') return { suggestion: only, certain: true };
  const numbered = numberedId(typed, ids);
  if (numbered !== undefined) return { suggestion: numbered };
  const near = nearest(
    typed,
    all.map(({ name }) => name),
  );
  const isOtherNumber = (name: string) => /^[\w-]+$/.test(typed) && digitsOf(name) !== digitsOf(typed);
  const meant =
    all.find(({ name }) => name === near && !isOtherNumber(name)) ?? names.find(({ name }) => fold(typed).length > 3 && fold(name).startsWith(fold(typed)));
  return { suggestion: meant?.id ?? '' };
}

/** The only id that ends with a number: `2` and `SO2` are the second objective of a fund. */
function numberedId(typed: string, ids: readonly string[]): string | undefined {
  const [, number] = /^(?:so ?)?(\d{1,2})\.?$/i.exec(typed.trim()) ?? [];
  const [own, other] = number === undefined ? [] : ids.filter((id) => id.endsWith(`-${Number(number)}`));
  return other === undefined ? own : undefined;
}

/** Ids that differ in a number are different things. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function aliasFaults({ readable, present }: CollectionResult<ProjectData>): readonly Fault[] {
  const owners = new Map(present.map((file) => [file.id, file.id]));
  return readable.flatMap((entry) => {
    const { faults, report } = createReporter(entry);
    for (const [index, alias] of (entry.data.aliases ?? []).entries()) {
      const owner = owners.get(alias);
      const isOwn = owner === entry.id && alias !== entry.id;
      if (owner !== undefined && !isOwn) report(['aliases', index], 'aliasClash', { alias, owner });
      owners.set(alias, owner ?? entry.id);
    }
    return faults;
  });
}

/** A text that may hold links. */
export type Linking = { readonly file: MarkdownFile; readonly root: Root; readonly isDraft: boolean };

/** A text of which fields and body can be read, be they right or wrong. */
export type ReadText = Linking & { readonly id: string; readonly locale: Locale };

/**
 * Links from published texts to drafts. Where drafts are not published such a link leads nowhere, which is an error; where they
 * are shown it is a warning. A draft may link to another.
 */
export function draftLinkFaults(texts: readonly Linking[], isDraft: (link: ContentLink) => boolean, level: Level): readonly Fault[] {
  return texts.filter((text) => !text.isDraft).flatMap(({ file, root }) => linksToDrafts(file, root, isDraft).map((fault): Fault => ({ ...fault, level })));
}

function linksToDrafts(file: MarkdownFile, root: Root, isDraft: (link: ContentLink) => boolean): readonly Fault[] {
  const faults: Fault[] = [];
  visitNodes(root, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const link = parseContentLink(file.source.file, node.url);
    if (link !== undefined && isDraft(link)) faults.push(faultAtNode(file, node, 'linkDraft', { value: node.url, id: link.id }));
  });
  return faults;
}
