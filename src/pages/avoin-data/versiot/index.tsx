import { servePage } from '#site/page.ts';
import { answerVersions } from '#site/versions.ts';
import { type VersionsProps, VersionsView } from '#views/versions/versions-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<VersionsProps>(answerVersions);

export default VersionsView;
