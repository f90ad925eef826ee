import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ProjectChange } from '#catalogue/changes.ts';

/** Changes as a test writes them: dates are only texts there. */
export type WrittenChange = Omit<ProjectChange, 'day'> & { readonly day: string };

/** Lets a test use the site as a build left it: with a history, or with what else stands in its file. */
export async function withHistory<T>(history: readonly WrittenChange[] | string, use: () => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'build-'));
  const usual = process.env.SITE_BUILD_DIR ?? '';
  try {
    mkdirSync(join(dir, 'release'));
    writeFileSync(join(dir, 'release/history.json'), typeof history === 'string' ? history : JSON.stringify({ changes: history }));
    vi.stubEnv('SITE_BUILD_DIR', dir);
    return await use();
  } finally {
    vi.stubEnv('SITE_BUILD_DIR', usual);
    rmSync(dir, { recursive: true });
  }
}

/** One of every kind of change, newest first, with the projects of the small content folder. */
export const everyChange: readonly WrittenChange[] = [
  { day: '2026-06-05', id: 'poistettu', titles: { fi: 'Poistettu <hanke>', en: 'Removed <project>' }, kind: 'removed', facts: [] },
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
    ],
  },
  { day: '2026-06-03', id: 'valo', titles: { fi: 'Valon mittaus', en: 'Light' }, kind: 'renamed', formerId: 'valot', facts: [] },
  { day: '2026-06-02', id: 'silta', titles: { fi: 'Silta rannalta toiselle' }, kind: 'published', facts: [] },
  { day: '2026-06-01', id: 'valot', titles: { fi: 'Valon mittaus', en: 'Light' }, kind: 'published', facts: [] },
];
