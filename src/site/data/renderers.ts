import type { NextApiHandler } from 'next';
import { type Ending, type FileSetName, readFilePath, readSiteFilePath, type SiteFileName } from '#addresses/files.ts';
import type { FileMeasures, OfferedFileName } from '#addresses/offered-files.ts';
import { readSnapshotPath } from '#addresses/snapshots.ts';
import { defaultLocale, type Locale, machineLocale } from '#catalogue/locale.ts';
import { refuseOthers } from '#data/problem.ts';
import { changesCsv, changesCsvMetadata, changesJson, changesSchema } from './changes-files.ts';
import { openDataCitations, projectCitations } from './citation-files.ts';
import { changesAtom, listAtom } from './feeds.ts';
import { type Asked, type DataFile, type DataRequest, type Renderer, serveData } from './handler.ts';
import { listCsv, listCsvMetadata, listJson, listSchema, listXlsx } from './list-files.ts';
import { type MadeFile, type MeasuredDay, makeOffered, measureData, measureEverything, soon } from './measure-files.ts';
import { openDataJsonLd, openDataTurtle } from './open-data-files.ts';
import { ofProject, projectJson, projectMarkdown, projectPng } from './project-files.ts';
import { dialectParameter } from './selected.ts';
import { robotsTxt, securityTxt, sitemapXml, sitePng } from './site-files.ts';
import { snapshotFile } from './snapshot-files.ts';
import { tableRenderers } from './table-files.ts';

/** Who makes each file of the table in `src/addresses/files.ts`: one that is forgotten does not compile. */
export const renderers: { readonly [N in FileSetName]: Readonly<Record<Ending<N>, Renderer>> } = {
  projects: { xlsx: listXlsx, csv: listCsv, json: listJson, atom: listAtom, 'csv-metadata.json': listCsvMetadata, 'schema.json': listSchema },
  project: {
    json: withParameters([], ofProject('project', 'json', projectJson)),
    md: withParameters([], ofProject('project', 'md', projectMarkdown)),
    png: ofProject('project', 'png', projectPng),
  },
  projectCitation: withoutParameters(projectCitations),
  openData: { jsonld: withParameters([], withMeasures(openDataJsonLd)), ttl: withParameters([], withMeasures(openDataTurtle)) },
  openDataCitation: withoutParameters(openDataCitations),
  funds: tableRenderers('funds'),
  partners: tableRenderers('partners'),
  article49: tableRenderers('article49'),
  authorityList: tableRenderers('authorityList'),
  changes: {
    csv: withParameters([dialectParameter], changesCsv),
    json: withParameters([], changesJson),
    atom: changesAtom,
    'csv-metadata.json': withParameters([dialectParameter], changesCsvMetadata),
    'schema.json': withParameters([], changesSchema),
  },
  picture: { png: sitePng },
};

const siteRenderers: Readonly<Record<SiteFileName, Renderer>> = { sitemap: sitemapXml, robots: robotsTxt, security: securityTxt };

/** Who makes the files of a set, by their endings. */
function renderersOf(set: FileSetName): Readonly<Partial<Record<Ending, Renderer>>> {
  return renderers[set];
}

/** A renderer that takes no other parameters than these: one that is mistyped must not be passed over. */
function withParameters(known: readonly string[], render: Renderer): Renderer {
  return (request) => refuseOthers(request.query, known) ?? render(request);
}

/** Renderers that take no parameters. */
function withoutParameters<E extends string>(all: Readonly<Record<E, Renderer>>): Readonly<Record<E, Renderer>> {
  return Object.fromEntries(Object.entries<Renderer>(all).map(([ending, render]) => [ending, withParameters([], render)])) as Record<E, Renderer>;
}

/** A renderer that tells of the other files; of their measures, as soon as these are known. */
function withMeasures(render: (request: DataRequest, measures: FileMeasures) => DataFile): Renderer {
  return async (request) => {
    const measures = await soon(measureData(request, renderersOf));
    return measures === undefined ? { ...render(request, {}), passing: true } : render(request, measures);
  };
}

/** The measures of every offered file on a day, when they are taken. */
export function measuresOf(day: MeasuredDay): Promise<FileMeasures> {
  return measureEverything(day, renderersOf);
}

/** The same, as far as they are known soon: undefined while they are being taken. */
export function measuresSoon(day: MeasuredDay): Promise<FileMeasures | undefined> {
  return soon(measuresOf(day));
}

/** Makes an offered file as a reader gets it. */
export async function makeFile(name: OfferedFileName, request: Omit<DataRequest, 'query'>): Promise<MadeFile> {
  const made = await makeOffered(name, request, renderersOf);
  if (made === undefined) throw new Error(`${name} needs the history, which is not known`);
  return made;
}

/** Answers the address of any file; its path chooses who makes it. */
export const serveFiles: NextApiHandler = serveData((request, path) => {
  const kept = readSnapshotPath(path);
  if (kept !== undefined) return refuseOthers(request.query, []) ?? snapshotFile(kept, request);
  const site = readSiteFilePath(path);
  if (site !== undefined) return siteRenderers[site](request);
  const { set, ending, id } = readFilePath(path) ?? {};
  const render = set && ending && renderersOf(set)[ending];
  return render?.({ ...request, ...(id !== undefined && { id }) }) ?? { problem: { kind: 'notFound' } };
}, languageOfFile);

function languageOfFile({ path }: Asked): Locale {
  return readFilePath(path)?.locale ?? (readSnapshotPath(path) === undefined ? machineLocale : defaultLocale);
}
