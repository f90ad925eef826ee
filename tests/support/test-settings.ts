import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run in a time zone far from Helsinki on purpose: UTC+14. What a build may have left here is not theirs, nor are revisions that somebody keeps. */
export const farAway = { TZ: 'Pacific/Kiritimati', SITE_BUILD_DIR: 'tests/no-build', SNAPSHOTS_DIR: here('../fixtures') };

/** When each run of the tests begins, whenever that is: noon of the day on which the kept catalogue is looked at. */
const start = Date.parse('2026-11-24T12:00:00+02:00');

/** No test knows what the editors have written, or the day: all ask about a copy of the catalogue that nobody edits, on its day. */
export const keptCatalogue = {
  ...farAway,
  CONTENT_DIR: here('../fixtures/content/catalogue'),
  TEST_CLOCK_SHIFT: String(start - Date.now()),
  NODE_OPTIONS: `--import ${new URL('pinned-clock.mjs', import.meta.url).href}`,
};
