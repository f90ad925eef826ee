import { currentSource, registerSource } from '#site/source.ts';

/** Lets this process show what it shows as the release of a name, or as none. */
export function setRelease(fingerprint: string | undefined): void {
  const { fingerprint: _before, ...source } = currentSource();
  registerSource({ ...source, ...(fingerprint !== undefined && { fingerprint }) });
}
