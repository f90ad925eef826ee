import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { deepFreeze } from '#catalogue/deep-freeze.ts';
import { locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { loadIndex } from '#search/stored-index.ts';
import { showsDrafts, softwareVersion } from '../settings.ts';
import type { Source } from '../source.ts';
import { faultOfFiles } from './files.ts';
import {
  anyManifestSchema,
  cataloguePart,
  historyPart,
  indexPart,
  type Manifest,
  manifestName,
  manifestSchema,
  measuresPart,
  releaseFolder,
  releaseFormat,
  type StoredMeasures,
} from './format.ts';
import { parseHistory } from './history.ts';
import { linesOfPart, PartError } from './part-lines.ts';

/** A release that cannot be served; the message is one sentence that says what to do. */
export class ReleaseError extends Error {}

/**
 * Opens the release of a built site. Every part is compared with what the release says of it before it is used, and every other file that is served or run now.
 * @param dir the built site, absolute
 * @throws ReleaseError when there is no release, or one whose parts do not belong together
 */
export function loadRelease(dir: string): Source {
  const manifest = readManifest(dir);
  const read = <T>(name: string, use: (lines: Iterable<string>) => T) => readPart(dir, manifest, name, use);
  const catalogue = read(cataloguePart, readCatalogue);
  const indexes = new Map(locales.map((locale) => [locale, read(indexPart(locale), loadIndex)]));
  const changes = read(historyPart, (lines) => parseHistory([...lines].join('\n'), historyPart));
  const { day, origin, snapshots, files } = read(measuresPart, (lines) => JSON.parse([...lines].join('\n')) as StoredMeasures);
  return {
    catalogue: () => catalogue,
    changes: () => changes,
    revision: manifest.revision,
    index: (locale) => indexes.get(locale),
    measures: (...asked) => (asked[0] === day && asked[1] === origin && asked[2] === snapshots ? files : undefined),
    made: Date.parse(manifest.made),
    fingerprint: manifest.fingerprint,
  };
}

/**
 * The catalogue that the last build has left, to compare with: of a release of readers, not of one with drafts. Undefined when there is none that this
 * software reads.
 */
export function readReleasedCatalogue(dir: string): Catalogue | undefined {
  const file = join(dir, releaseFolder, manifestName);
  if (!existsSync(file)) return undefined;
  try {
    const manifest = parseManifest(dir, readFileSync(file, 'utf8'));
    return manifest.drafts ? undefined : readPart(dir, manifest, cataloguePart, readCatalogue);
  } catch (error) {
    if (error instanceof ReleaseError) return undefined;
    throw error;
  }
}

function readManifest(dir: string): Manifest {
  const file = join(dir, releaseFolder, manifestName);
  if (!existsSync(file)) throw refused(dir, 'there is none');
  const manifest = parseManifest(dir, readFileSync(file, 'utf8'));
  const { version, build, drafts, files } = manifest;
  if (version !== softwareVersion()) throw refused(dir, `it is of version ${version}, this software is ${softwareVersion()}`);
  if (build !== readBuildId(dir)) throw refused(dir, 'the pages beside it are of another build');
  if (drafts !== showsDrafts()) throw refused(dir, `it was made ${drafts ? 'with' : 'without'} drafts, and CONTENT_DRAFTS says otherwise`);
  const fault = faultOfFiles(dir, files);
  if (fault !== undefined) throw refused(dir, fault);
  return manifest;
}

/** One of another format is refused for that, whatever else is in it. */
function parseManifest(dir: string, text: string): Manifest {
  const given = parseJson(text);
  const format = anyManifestSchema.safeParse(given).data?.format ?? releaseFormat;
  if (format !== releaseFormat) throw refused(dir, `its format is ${format}, this software reads ${releaseFormat}`);
  const { data } = manifestSchema.safeParse(given);
  if (data === undefined) throw refused(dir, `${manifestName} is no list of its parts and files`);
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The framework's name of the built pages; undefined when they are not built. */
export function readBuildId(dir: string): string | undefined {
  const file = join(dir, 'BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function readPart<T>(dir: string, { parts }: Manifest, name: string, use: (lines: Iterable<string>) => T): T {
  const part = parts.find((one) => one.name === name);
  const file = join(dir, releaseFolder, name);
  if (part === undefined || !existsSync(file)) throw refused(dir, `${name} is missing`);
  const isWhole = () => {
    try {
      return Array.from(linesOfPart(file, part), () => undefined).length > 0;
    } catch (error) {
      if (error instanceof PartError) return false;
      throw error;
    }
  };
  try {
    return use(linesOfPart(file, part));
  } catch (error) {
    // What has been altered may be read as nearly anything before its end tells so.
    throw isWhole() ? error : refused(dir, `${name} has been altered`);
  }
}

function refused(dir: string, reason: string): ReleaseError {
  return new ReleaseError(`The release in ${join(dir, releaseFolder)} cannot be served, because ${reason}: copy the whole release again, or run npm run build`);
}

/** The first line holds all but the projects, of which each has a line of its own. */
function readCatalogue(lines: Iterable<string>): Catalogue {
  const [first, ...projects] = Array.from(lines, (line) => JSON.parse(line) as unknown);
  return deepFreeze({ ...(first as Omit<Catalogue, 'projects'>), projects: projects as readonly Project[] });
}

/** The catalogue as lines that `loadRelease` reads. */
export function* storeCatalogue({ projects, ...rest }: Catalogue): Iterable<string> {
  yield JSON.stringify(rest);
  for (const project of projects) yield JSON.stringify(project);
}
