import { makeRelease } from './make-release.ts';
import { writeManyProjects } from './many-projects.ts';
import { startOfRelease } from './run-command.ts';
import { servedSettings } from './served-build.ts';
import { withFolder } from './workspace.ts';

/** A release whose files of all projects are longer than what the server keeps in memory. */
type LongRelease = { /** What Node.js runs. */ readonly args: readonly string[]; readonly settings: Readonly<Record<string, string>> };

/** More projects than the catalogue of the tests has. */
const more = 1500;

/** Makes a long release beside a copy of the built pages. @param build the folder of the copy, from the project's root */
export function makeLongRelease(build: string): LongRelease {
  withFolder('long-release-', (content) => {
    writeManyProjects(content, more);
    makeRelease(build, content, servedSettings);
  });
  return { args: startOfRelease(build), settings: { ...servedSettings, SITE_BUILD_DIR: build } };
}
