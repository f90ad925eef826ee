import { registeredSource } from '../source.ts';

/** What names a release among others. */
export type CurrentRelease = { readonly fingerprint: string };

/** The release that this process serves; none in development and where the content is read from its folder. */
export function currentRelease(): CurrentRelease | undefined {
  const fingerprint = registeredSource()?.fingerprint;
  return fingerprint === undefined ? undefined : { fingerprint };
}
