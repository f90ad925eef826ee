import { stringify } from 'yaml';
import { mediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import { contentLicence } from '#catalogue/licence.ts';
import { isLocale, type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { parseContentLink } from '#content/read/content-link.ts';
import { toMarkdown } from '#content/read/markdown.ts';
import { type ProjectRecord, projectFieldNames, projectRecordSchema } from '#data/project-record.ts';
import { publishedFieldOf } from '#data/published-field.ts';
import { toProjectRecord } from '#data/to-project-record.ts';
import { type ListedProject, listProject } from '#selection/listed-project.ts';
import { translatorOf } from '#words/messages.ts';
import { pathOfContent } from '../state.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** One project as Markdown in one language: the facts as YAML front matter, then the text of its page. */
export function projectMarkdown({ params, ...request }: DataRequest): DataAnswer {
  const project = findProject(request.catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  const entry = listProject({ project, fund: fundOf(request.catalogue, project) }, request.today);
  return { type: mediaTypeOf('md'), body: markdownOf(entry, request), language: pickLocale(project.texts, request.locale).locale };
}

/** The Markdown of a project; where it has no text in the language, in another. */
export function markdownOf(entry: ListedProject, { today, origin, locale, revision }: MarkdownContext): string {
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
