import { summariseFunds } from '../../domain/fund-summary';
import { sumGrants } from '../../domain/money';
import { servePage } from '../../server/page';
import { type FundsProps, FundsView } from '../../views/funds-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<FundsProps>(({ catalogue, today }) => ({
  route: { name: 'funds' },
  props: { funds: summariseFunds(catalogue, today), total: sumGrants(catalogue.projects) },
}));

export default FundsView;
