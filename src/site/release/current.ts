/** What the running process serves: a release that `npm run build` has written. `fingerprint` names its content, code and settings. */
export type CurrentRelease = { readonly fingerprint: string };

const place = Symbol.for('eu-hankkeet.release');

/** The release of this process; undefined where the site is made in memory, for development and tests. */
export function currentRelease(): CurrentRelease | undefined {
  const holder = globalThis as { [place]?: CurrentRelease };
  return holder[place];
}

/** Registers the release of this process for all copies of this module. */
export function setRelease(release: CurrentRelease | undefined): void {
  const holder = globalThis as { [place]?: CurrentRelease };
  if (release === undefined) delete holder[place];
  else holder[place] = release;
}
