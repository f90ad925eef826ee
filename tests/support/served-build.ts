/** The build as the browser tests serve it, from the project's root: see copy-build.ts. */
export const servedBuild = '.next/e2e-site';

/** With which settings it is made and served. */
export const servedSettings = {
  HOST: 'localhost',
  CATALOGUE_TODAY: '2026-11-24',
  SITE_ORIGIN: 'https://hankkeet.example.fi',
  /** A folder without any, whatever revisions somebody keeps. */
  SNAPSHOTS_DIR: 'tests/fixtures',
};
