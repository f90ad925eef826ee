import { servePage } from '#site/page.ts';
import { answerVersion } from '#site/versions.ts';
import { type VersionProps, VersionView } from '#views/versions/version-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<VersionProps>(answerVersion);

export default VersionView;
