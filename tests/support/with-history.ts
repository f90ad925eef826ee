import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ProjectChange, UnmarkedChange } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { markChanges } from '#content/history/history.ts';

/** Changes as a test writes them: dates are only texts there, and what is not told happens at noon. */
export type WrittenChange = Omit<UnmarkedChange, 'day' | 'time'> & { readonly day: string; readonly time?: string };

/** The changes as a build leaves them. */
export function asBuilt(changes: readonly WrittenChange[]): readonly ProjectChange[] {
  return markChanges(changes.map(({ day, time, ...change }) => ({ ...change, day: day as CalendarDay, time: time ?? `${day}T12:00:00+03:00` })));
}

/** Leaves a history, or what else stands in its file, as a build does. Gives what takes it away again. */
export function leaveHistory(history: readonly WrittenChange[] | string): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'build-'));
  const usual = process.env.SITE_BUILD_DIR ?? '';
  mkdirSync(join(dir, 'release'));
  writeFileSync(join(dir, 'release/history.json'), typeof history === 'string' ? history : JSON.stringify({ changes: asBuilt(history) }));
  vi.stubEnv('SITE_BUILD_DIR', dir);
  return () => {
    vi.stubEnv('SITE_BUILD_DIR', usual);
    rmSync(dir, { recursive: true });
  };
}

/** Lets a test use the site as a build left it. */
export async function withHistory<T>(history: readonly WrittenChange[] | string, use: () => Promise<T>): Promise<T> {
  const end = leaveHistory(history);
  try {
    return await use();
  } finally {
    end();
  }
}

/** One of every kind of change, newest first, with the projects of the small content folder. */
export const everyChange: readonly WrittenChange[] = [
  {
    day: '2026-06-05',
    id: 'poistettu',
    titles: { fi: 'Poistettu <hanke>', en: 'Removed <project>' },
    kind: 'removed',
    facts: [],
    last: { facts: { fund: 'amif', fundConfirmed: true, euFunding: 1300.5, euFundingApproximate: true, partners: ['Diak'] }, formerIds: ['entinen'] },
  },
  {
    day: '2026-06-04',
    id: 'valo',
    titles: { fi: 'Valon mittaus', en: 'Measuring light' },
    kind: 'changed',
    results: true,
    facts: [
      { fact: 'title', locale: 'en', from: 'Light', to: 'Measuring light' },
      { fact: 'fund', from: 'vanha', to: 'amif' },
      { fact: 'fundConfirmed', from: false, to: true },
      { fact: 'support', from: 'operating', to: 'project' },
      { fact: 'objective', to: 'amif-1' },
      { fact: 'start', from: '2023', to: '2023-05-01' },
      { fact: 'end', from: 'none', to: '2025-04-30' },
      { fact: 'euFunding', to: 1000.5 },
      { fact: 'euShare', from: 75.5 },
      { fact: 'partners', from: [], to: ['Diak', 'Thl'] },
      { fact: 'resultFigures', from: [], to: [{ value: 1300, moreThan: true }] },
    ],
  },
  { day: '2026-06-03', id: 'valo', titles: { fi: 'Valon mittaus', en: 'Light' }, kind: 'renamed', formerId: 'valot', facts: [] },
  { day: '2026-06-02', id: 'silta', titles: { fi: 'Silta rannalta toiselle' }, kind: 'published', facts: [] },
  { day: '2026-06-01', id: 'valot', titles: { fi: 'Valon mittaus', en: 'Light' }, kind: 'published', facts: [] },
];
