import type { Timetable } from '#catalogue/timetable.ts';

/** The parts of a text that are searched, and how much a word in each counts. */
export const fieldWeights = { title: 3, acronym: 3, summary: 1.4, description: 1.4, goals: 1, results: 1, subprojects: 1, fund: 1.4, other: 1 } as const;

export type Field = keyof typeof fieldWeights;

export const fields = Object.keys(fieldWeights) as readonly Field[];

/** What can be found: plain texts in one language, and a timetable where there is one. */
export type SearchDocument = {
  readonly id: string;
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly timetable?: Timetable;
};
