import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import type { Problem } from '#data/problem.ts';
import type { DataAnswer, DataFile, DataRequest } from '#site/data/handler.ts';
import { catalogueContent, load } from './workspace.ts';

const { catalogue } = load(catalogueContent);

/** The published catalogue. */
export const published = catalogue as Catalogue;

/** The day the tests' files are made on. */
export const day = '2026-11-24' as CalendarDay;

/** What a maker of files is given. */
export function dataRequest(given: Partial<DataRequest> = {}): DataRequest {
  return {
    catalogue: published,
    today: day,
    secondsLeft: 60,
    locale: 'fi',
    origin: 'https://hankkeet.example.fi',
    query: {},
    revision: 'abc123abc123',
    ...given,
  };
}

/** The file that an answer is. @throws Error when it is a problem */
export function fileOf(answer: DataAnswer): DataFile {
  if ('body' in answer) return answer;
  throw new Error(`No file: ${JSON.stringify(answer)}`);
}

/** The problem that an answer is. @throws Error when it is a file */
export function problemOf(answer: DataAnswer): Problem {
  if ('problem' in answer) return answer.problem;
  throw new Error('A file where a problem was expected');
}

/** The whole body of a file. */
export async function bytesOf(answer: DataAnswer): Promise<Buffer> {
  const { body } = fileOf(answer);
  if (typeof body === 'function') return Buffer.from(await body());
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body);
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
}

/** The published catalogue with other projects; facts that are not given are those of the first published one. */
export function catalogueOf(projects: readonly Partial<Project>[]): Catalogue {
  const [model] = published.projects;
  if (model === undefined) throw new Error('No project is published');
  return { ...published, projects: projects.map((project, at) => ({ ...model, id: `p${at}`, ...project })) };
}
