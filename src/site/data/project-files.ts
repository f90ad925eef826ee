import { stringify } from 'yaml';
import { type Ending, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { findByAlias, findProject, fundOf } from '#catalogue/catalogue.ts';
import { isLocale, type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { contentLicence } from '#catalogue/site.ts';
import { parseContentLink } from '#content/read/content-link.ts';
import { toMarkdown } from '#content/read/markdown.ts';
import { projectPreview } from '#data/preview.ts';
import { type ProjectRecord, projectFieldNames, projectRecordSchema, toProjectRecord } from '#data/project-record.ts';
import { publishedFieldOf } from '#data/published-field.ts';
import { type ListedProject, listProject } from '#selection/listed-project.ts';
import type { FileLink } from '#views/parts/file-links.tsx';
import { translatorOf } from '#words/messages.ts';
import { pictureFile } from '../picture/draw-picture.tsx';
import { pathOfContent } from '../state.ts';
import { type Maker, type Makers, withParameters } from './file-set.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import type { SizeRequest } from './sizes.ts';

/** Who makes the files of a project. A former id leads to the file of the present one. */
export const projectMakers: Makers = {
  json: withParameters([], byPresentId('json', projectJson)),
  md: withParameters([], byPresentId('md', projectMarkdown)),
  png: byPresentId('png', projectPng),
};

function byPresentId(ending: Ending<'project'>, make: Maker): Maker {
  return (request) => {
    const { catalogue, locale, params } = request;
    const id = params.id ?? '';
    const renamed = findProject(catalogue, id) === undefined ? findByAlias(catalogue, id) : undefined;
    return renamed === undefined ? make(request) : { movedTo: pathToFile('project', ending, locale, renamed.id) };
  };
}

/** One project as JSON: `{ meta, item }`. */
export function projectJson({ params, ...request }: DataRequest): DataAnswer {
  const project = findProject(request.catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  return { type: mediaTypeOf('json'), body: jsonOf(listProject({ project, fund: fundOf(request.catalogue, project) }, request.today), request) };
}

/** The JSON of a project. */
function jsonOf(
  entry: ListedProject,
  { today, origin, locale, revision, generated }: Pick<DataRequest, 'today' | 'origin' | 'locale' | 'revision' | 'generated'>,
): string {
  const source = origin + pathTo({ name: 'projects', id: entry.project.id }, locale);
  const meta = { generated, day: today, licence: contentLicence, revision, source };
  return `${JSON.stringify({ meta, item: toProjectRecord(entry, { origin, today }) }, null, 2)}\n`;
}

/** One project as Markdown in one language: the facts as YAML front matter, then the text of its page. */
function projectMarkdown({ params, ...request }: DataRequest): DataAnswer {
  const project = findProject(request.catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  const entry = listProject({ project, fund: fundOf(request.catalogue, project) }, request.today);
  return { type: mediaTypeOf('md'), body: markdownOf(entry, request), language: pickLocale(project.texts, request.locale).locale };
}

/** The Markdown of a project; where it has no text in the language, in another. */
function markdownOf(entry: ListedProject, { today, origin, locale, revision }: MarkdownContext): string {
  const { project } = entry;
  const text = pickLocale(project.texts, locale);
  const source = origin + pathTo({ name: 'projects', id: project.id }, locale);
  const facts = { ...factsOf(toProjectRecord(entry, { origin, today }), text.locale), day: today, licence: contentLicence, revision, source };
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${textOf(project, text.locale, origin)}`;
}

type MarkdownContext = Pick<DataRequest, 'origin' | 'today' | 'locale' | 'revision'>;

/** The record in one language: of what each language says, only that language's, and no prose. */
function factsOf(record: ProjectRecord, locale: Locale): Readonly<Record<string, unknown>> {
  const fields = projectFieldNames.filter((name) => publishedFieldOf(projectRecordSchema.shape[name]).form !== 'prose');
  return Object.fromEntries(fields.map((name) => [name, inLanguage(record[name], locale)]));
}

function inLanguage(value: ProjectRecord[keyof ProjectRecord], locale: Locale): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.keys(value).every(isLocale) ? (value[locale] ?? null) : value;
}

/** Title, summary, the text with full addresses, and the sources. */
function textOf({ id, texts }: Project, locale: Locale, origin: string): string {
  const t = translatorOf(locale, 'project');
  const { title, summary, markdown, sources } = pickLocale(texts, locale).value;
  const links = sources.map(({ url, covers }) => `- ${escapeLine(covers)}: <${url}>`);
  return toMarkdown([`# ${escapeLine(title)}`, escapeLine(summary), markdown, `## ${t('sources')}`, links.join('\n')].join('\n\n'), (address) => {
    const link = parseContentLink(`projects/${id}.${locale}.md`, address);
    return link ? origin + pathOfContent(link) : address;
  });
}

/** A field is plain text: its signs are not Markdown. */
function escapeLine(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

/** The picture that stands for a project in other services. */
function projectPng({ catalogue, locale, params, query }: DataRequest): DataAnswer {
  const project = findProject(catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  return pictureFile(projectPreview({ project, fund: fundOf(catalogue, project) }, locale), locale, query);
}

/** Links to the files of a project, with their sizes. */
export function linksToProject(entry: ListedProject, request: SizeRequest): readonly FileLink[] {
  const { id } = entry.project;
  const texts = { json: jsonOf(entry, request), md: markdownOf(entry, request) };
  return (['json', 'md'] as const).map((ending) => ({
    ending,
    href: pathToFile('project', ending, request.locale, id),
    bytes: Buffer.byteLength(texts[ending]),
  }));
}
