import { stringify } from 'yaml';
import { type Ending, linkedEndingsOf, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { findByAlias, findProject, fundOf } from '#catalogue/catalogue.ts';
import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';
import { originMark } from '#catalogue/project.ts';
import { projectPreview } from '#data/preview.ts';
import type { Problem } from '#data/problem.ts';
import { type ProjectRecord, projectFields, toProjectRecord } from '#data/project-record.ts';
import { isInTables } from '#data/published-field.ts';
import { type ListedProject, listProject } from '#selection/listed-project.ts';
import type { FileLink } from '#views/parts/file-links.tsx';
import { findRemoval } from '../changes.ts';
import { pictureFile } from '../picture/draw-picture.tsx';
import { listingOf } from '../state.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { answerMeta } from './selected.ts';

/** Makes a file of a project that there is. */
type ProjectRenderer = (entry: ListedProject, request: DataRequest) => DataAnswer;

/** Finds the project of a file. A former id leads to the file of the present one. */
export function ofProject<N extends 'project' | 'projectCitation'>(set: N, ending: Ending<N>, render: ProjectRenderer): (request: DataRequest) => DataAnswer {
  return (request) => {
    const { catalogue, locale, today, id = '' } = request;
    const project = findProject(catalogue, id);
    if (project !== undefined) return render(listProject({ project, fund: fundOf(catalogue, project) }, today), request);
    const renamed = findByAlias(catalogue, id);
    return renamed === undefined ? missingProject(request, id) : { movedTo: pathToFile(set, ending, locale, renamed.id) };
  };
}

/** What is said of a project that there is not: that it was removed, where that is known. */
export function missingProject(request: Pick<DataRequest, 'catalogue' | 'today'>, id: string): { readonly problem: Problem } {
  const removal = findRemoval(request, id);
  return { problem: removal === undefined ? { kind: 'notFound' } : { kind: 'gone', removal } };
}

/** One project as JSON: `{ meta, item }`. */
export function projectJson(entry: ListedProject, request: DataRequest): DataAnswer {
  const { today, origin, locale } = request;
  const meta = answerMeta(request, origin + pathTo({ name: 'projects', id: entry.project.id }, locale));
  return { type: mediaTypeOf('json'), body: `${JSON.stringify({ meta, item: toProjectRecord(entry, { origin, today }) }, null, 2)}\n` };
}

/** One project as Markdown in one language, in another where it has no text in it: the facts as YAML front matter, then the text of its page. */
export function projectMarkdown(entry: ListedProject, request: DataRequest): DataAnswer {
  const { today, origin, locale } = request;
  const { project } = entry;
  const text = pickLocale(project.texts, locale);
  const source = origin + pathTo({ name: 'projects', id: project.id }, locale);
  // Beside the day its beginning says nothing to people.
  const { generated: _, ...meta } = answerMeta(request, source);
  const facts = { ...factsOf(toProjectRecord(entry, { origin, today }), text.locale), ...meta };
  const body = `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${text.value.markdown.replaceAll(originMark, origin)}`;
  return { type: mediaTypeOf('md'), body, language: text.locale };
}

/** The record in one language: of what each language says, only that language's, and no prose. */
function factsOf(record: ProjectRecord, locale: Locale): Readonly<Record<string, unknown>> {
  const facts = projectFields.filter(isInTables).map(({ name, form, localized }) => {
    const value: unknown = record[name];
    const own = (whole: unknown) => (whole as Localized<unknown>)[locale] ?? null;
    if (form === 'localizedList') return [name, record.partners.map((partner) => ({ ...partner, name: own(partner.name) }))] as const;
    return [name, localized ? own(value) : value] as const;
  });
  return Object.fromEntries(facts);
}

/** The picture that stands for a project in other services. */
export function projectPng(entry: ListedProject, { catalogue, today, locale, query }: DataRequest): DataAnswer {
  const { axis } = listingOf(catalogue, today, locale);
  return pictureFile(projectPreview(entry, axis, locale), locale, query);
}

/** Links to the files of a project. */
export function linksToProject(id: string, locale: Locale): readonly FileLink[] {
  return linkedEndingsOf('project').map((ending) => ({ ending, href: pathToFile('project', ending, locale, id) }));
}
