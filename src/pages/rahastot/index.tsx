import { sumAllGrants, summariseFunds } from '#catalogue/sums.ts';
import { servePage } from '#site/page.ts';
import { type FundsProps, FundsView } from '#views/funds/funds-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<FundsProps>(({ catalogue, today }) => ({
  route: { name: 'funds' },
  props: { funds: summariseFunds(catalogue, today), total: sumAllGrants(catalogue) },
}));

export default FundsView;
