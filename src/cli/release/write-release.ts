import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#catalogue/locale.ts';
import { createAnalysis } from '#search/analysis.ts';
import { catalogueDocuments } from '#search/documents.ts';
import { indexDocuments } from '#search/indexing.ts';
import { storeIndex } from '#search/stored-index.ts';
import { readClock } from '#site/clock.ts';
import { measuresOf } from '#site/data/renderers.ts';
import { filesOfRelease } from '#site/release/files.ts';
import {
  cataloguePart,
  historyPart,
  indexPart,
  type Manifest,
  manifestName,
  measuresPart,
  releaseFolder,
  releaseFormat,
  type StoredMeasures,
} from '#site/release/format.ts';
import { parseHistory } from '#site/release/history.ts';
import { readBuildId, storeCatalogue } from '#site/release/load.ts';
import { showsDrafts, siteOrigin, softwareVersion } from '#site/settings.ts';
import { snapshotsState } from '#site/snapshots/snapshots.ts';
import { type Source, withSource } from '#site/source.ts';
import { revisionOf } from '#site/state.ts';
import { amountWordsOf } from '#words/amount-words.ts';
import { writePart } from './parts.ts';

/**
 * Writes the release of a built site into its folder: whole, or not at all. All that is served beside it must be there already.
 * @param dir the built site, absolute
 * @param source what is to be published; its history is that of the text
 * @param history JSON: `{ changes }`, or the `{ reason }` why there are none
 * @returns the fingerprint
 */
export async function writeRelease(dir: string, source: Source, history: string): Promise<string> {
  const [build, files] = [readBuildId(dir), filesOfRelease(dir)];
  if (build === undefined || !files.some(({ name }) => name.startsWith('bin/'))) throw new Error(`${dir} holds no pages or no server`);
  const catalogue = source.catalogue();
  const changes = parseHistory(history, historyPart);
  const draft = join(dir, `${releaseFolder}.tmp`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const measures = await measureFiles({ ...source, changes: () => changes });
  const parts = [
    writePart(draft, cataloguePart, storeCatalogue(catalogue)),
    ...locales.map((locale) => {
      const analysis = createAnalysis(locale, amountWordsOf(locale));
      return writePart(draft, indexPart(locale), storeIndex(indexDocuments(catalogueDocuments(catalogue, locale), analysis)));
    }),
    writePart(draft, historyPart, [history]),
    writePart(draft, measuresPart, [JSON.stringify(measures)]),
  ];
  const content = { format: releaseFormat, version: softwareVersion(), build, revision: revisionOf(catalogue), drafts: showsDrafts() };
  const named = createHash('sha256').update(JSON.stringify([content, changes.state, files]));
  const manifest: Manifest = { ...content, fingerprint: named.digest('hex').slice(0, 16), made: new Date().toISOString(), parts, files };
  writeFileSync(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  const place = join(dir, releaseFolder);
  rmSync(place, { recursive: true, force: true });
  renameSync(draft, place);
  return manifest.fingerprint;
}

/** Measures the offered files as readers get them today, with the site's origin. */
function measureFiles(source: Source): Promise<StoredMeasures> {
  const [now, origin, catalogue] = [readClock(), siteOrigin(), source.catalogue()];
  return withSource(source, async () => ({
    day: now.today,
    origin,
    snapshots: snapshotsState(),
    files: await measuresOf({ ...now, catalogue, revision: revisionOf(catalogue), origin }),
  }));
}
