import { answerChanges } from '#site/changes.ts';
import { servePage } from '#site/page.ts';
import { type ChangesProps, ChangesView } from '#views/changes/changes-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ChangesProps>(answerChanges);

export default ChangesView;
