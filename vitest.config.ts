import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { addLocale } from './tests/support/add-locale.ts';
import { farAway, keptCatalogue } from './tests/support/test-settings.ts';

/** How deep property tests look: see tests/support/depth.ts. */
const depthOf = (mode: string) => process.env['TEST_DEPTH'] || (mode === 'deep' ? '20' : '1');

/**
 * Tests that put another file system under the modules, and so have to load them for themselves; and those of large catalogues, whose memory
 * the others would have to look through at each collection of garbage.
 */
const withOwnModules = [
  'tests/unit/content/containment.test.ts',
  'tests/unit/content/unreadable-files.test.ts',
  'tests/unit/data/sitemap.test.ts',
  'tests/unit/site/page-growth.test.ts',
];

/** Milliseconds after which a test hangs, far beyond what any takes on a busy machine: no test is about the time of the clock. */
const patience = (mode: string) => 600_000 * Math.max(1, Number(depthOf(mode)));

export default defineConfig(({ mode }) => {
  const common = {
    globalSetup: ['tests/support/far-time-zone.ts'],
    setupFiles: ['tests/support/each-file.ts'],
    // The sheets are read, so that a class that is not in them is undefined here as it is on the site.
    css: { include: [/\.module\.css$/], modules: { classNameStrategy: 'non-scoped' as const } },
    testTimeout: patience(mode),
    hookTimeout: patience(mode),
  };
  const kept = { ...common, env: { ...keptCatalogue, TEST_DEPTH: depthOf(mode) } };
  return {
    test: {
      maxWorkers: '100%',
      projects: [
        // Loading the modules for each of the files would take longer than the tests.
        { test: { ...kept, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: withOwnModules, isolate: false } },
        { test: { ...kept, name: 'unit with own modules', include: withOwnModules } },
        { plugins: [addLocale('xx')], test: { ...kept, name: 'third locale', include: ['tests/third-locale/*.test.{ts,tsx}'], pool: 'forks' } },
        {
          test: {
            ...common,
            name: 'published content',
            include: ['tests/content/*.test.ts'],
            env: { ...farAway, CONTENT_DIR: fileURLToPath(new URL('content', import.meta.url)) },
          },
        },
      ],
    },
  };
});
