import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import { currentSource, registerSource } from '#site/source.ts';
import { published } from './make-file.ts';
import { createRandom } from './random.ts';

/** The catalogue of the tests and projects made of its own, so many in all; the same in every run. Nothing is read or checked. */
export function makeCatalogue(count: number): Catalogue {
  const made = Array.from({ length: Math.max(0, count - published.projects.length) }, (_, index) => makeProject(index));
  return { ...published, projects: [...published.projects, ...made] };
}

function makeProject(index: number): Project {
  const facts = createRandom(index);
  const pick = <T>(from: readonly T[]): T => from[facts(from.length)] as T;
  const [model, other] = [pick(published.projects), pick(published.projects)];
  const start = `${2021 + facts(7)}-0${1 + facts(9)}-01` as CalendarDay;
  const end = `${Number(start.slice(0, 4)) + 1 + facts(3)}-0${1 + facts(9)}-15` as CalendarDay;
  const texts = Object.entries(model.texts).map(([locale, text]) => [locale, { ...text, title: `${text.title} ${index}` }]);
  return {
    ...model,
    id: `made-${index}`,
    aliases: [`former-${index}`],
    fundId: other.fundId,
    timetable: facts(20) === 0 ? { kind: 'permanent', start } : { kind: 'period', start, end },
    ...(facts(2) === 0 && { euFunding: 1000 * (1 + facts(5000)) }),
    texts: Object.fromEntries(texts) as Project['texts'],
  };
}

/** Lets the site of this process show a catalogue. */
export function showCatalogue(catalogue: Catalogue): void {
  registerSource({ ...currentSource(), catalogue: () => catalogue });
}
