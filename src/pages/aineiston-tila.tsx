import { assessQuality } from '../domain/data-quality';
import { servePage } from '../server/page';
import { type DataQualityProps, DataQualityView } from '../views/data-quality-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<DataQualityProps>(({ catalogue, today }) => ({
  route: { name: 'dataQuality' },
  props: { quality: assessQuality(catalogue, today) },
}));

export default DataQualityView;
