import { firstPublication } from '#catalogue/changes.ts';
import { assessQuality } from '#catalogue/completeness.ts';
import { datasetData } from '#data/schema-org/pages.ts';
import { getChanges } from '#site/changes.ts';
import { measuresSoon } from '#site/data/renderers.ts';
import { servePage } from '#site/page.ts';
import { siteOrigin } from '#site/settings.ts';
import { findSnapshot } from '#site/snapshots/snapshots.ts';
import { revisionOf } from '#site/state.ts';
import { type OpenDataProps, OpenDataView } from '#views/open-data/open-data-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<OpenDataProps>(async ({ catalogue, locale, today, secondsLeft }) => {
  const revision = revisionOf(catalogue);
  const origin = siteOrigin();
  const kept = findSnapshot(revision)?.day;
  const measured = await measuresSoon({ catalogue, today, secondsLeft, revision, origin });
  const measures = measured?.[locale] ?? {};
  const { changes } = getChanges(today);
  const issued = firstPublication(changes ?? []);
  return {
    route: { name: 'openData' },
    passing: measured === undefined,
    structuredData: datasetData({ catalogue, locale, today, origin, revision, measures, ...(issued && { issued }) }),
    props: {
      measures,
      quality: assessQuality(catalogue, today),
      revision,
      hasChanges: changes !== undefined,
      ...(catalogue.projects[0] && { example: catalogue.projects[0] }),
      today,
      ...(kept && { kept }),
    },
  };
});

export default OpenDataView;
