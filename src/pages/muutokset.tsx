import { answerChanges } from '../server/changes-page';
import { servePage } from '../server/page';
import { type ChangesProps, ChangesView } from '../views/changes-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ChangesProps>(answerChanges);

export default ChangesView;
