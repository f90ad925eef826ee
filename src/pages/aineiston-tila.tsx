import { assessQuality } from '#catalogue/completeness.ts';
import { servePage } from '#site/page.ts';
import { type DataQualityProps, DataQualityView } from '#views/quality/data-quality-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<DataQualityProps>(({ catalogue, today }) => ({
  route: { name: 'dataQuality' },
  props: { quality: assessQuality(catalogue, today) },
}));

export default DataQualityView;
