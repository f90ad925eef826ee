import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byLocale, locales } from '#catalogue/locale.ts';
import { createAnalysis } from '#search/analysis.ts';
import { catalogueDocuments } from '#search/documents.ts';
import { indexDocuments } from '#search/indexing.ts';
import { storeIndex } from '#search/stored-index.ts';
import { readClock } from '#site/clock.ts';
import { descriptionNames, measureFiles } from '#site/data/measure-files.ts';
import { filesOfRelease } from '#site/release/files.ts';
import { cataloguePart, historyPart, indexPart, type Manifest, manifestName, releaseFolder, releaseFormat, sizesPart } from '#site/release/format.ts';
import { parseHistory } from '#site/release/history.ts';
import { readBuildId, storeCatalogue } from '#site/release/load.ts';
import type { MeasuredSizes, SizesAt } from '#site/release/sizes.ts';
import { showsDrafts, siteOrigin, softwareVersion } from '#site/settings.ts';
import { registeredSource, registerSource, type Source } from '#site/source.ts';
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
  const sizes = await measureSizes({ ...source, changes: () => changes });
  const parts = [
    writePart(draft, cataloguePart, storeCatalogue(catalogue)),
    ...locales.map((locale) => {
      const analysis = createAnalysis(locale, amountWordsOf(locale));
      return writePart(draft, indexPart(locale), storeIndex(indexDocuments(catalogueDocuments(catalogue, locale), analysis)));
    }),
    writePart(draft, historyPart, [history]),
    writePart(draft, sizesPart, [JSON.stringify(sizes)]),
  ];
  const content = { format: releaseFormat, version: softwareVersion(), build, revision: revisionOf(catalogue), drafts: showsDrafts() };
  const named = createHash('sha256').update(JSON.stringify([content, changes.state, files]));
  const manifest: Manifest = { ...content, fingerprint: named.digest('hex').slice(0, 16), parts, files };
  writeFileSync(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  const place = join(dir, releaseFolder);
  rmSync(place, { recursive: true, force: true });
  renameSync(draft, place);
  return manifest.fingerprint;
}

/** Measures the offered files as readers get them, with the site's origin and with a longer one. */
async function measureSizes(source: Source): Promise<MeasuredSizes> {
  const origin = siteOrigin();
  const longer = new URL(origin);
  longer.hostname = `a-name-that-is-longer.${longer.hostname}`;
  const before = registeredSource();
  try {
    return { first: await measureWith(source, origin), second: await measureWith(source, longer.origin) };
  } finally {
    if (before !== undefined) registerSource(before);
  }
}

async function measureWith(source: Source, origin: string): Promise<SizesAt> {
  const catalogue = source.catalogue();
  const request = { ...readClock(), catalogue, revision: revisionOf(catalogue), origin, generated: new Date().toISOString() };
  registerSource(source);
  // The description of the data tells the sizes of the other files: its own is right when it knows theirs.
  const others = await measureFiles(request);
  registerSource({ ...source, sizes: () => others });
  const descriptions = await measureFiles(request, descriptionNames);
  return { length: Buffer.byteLength(origin), sizes: byLocale((locale) => ({ ...others[locale], ...descriptions[locale] })) };
}
