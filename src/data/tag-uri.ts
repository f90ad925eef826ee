/** The year of the first version: whoever has the host name then owns the tags for good (RFC 4151). */
const taggingYear = 2026;

/** Who names things: the host name the owner has chosen, else that of the site's address without its port. */
export function tagAuthority(chosen: string | undefined, origin: string): string {
  return chosen ?? (new URL(origin).hostname.replace(/[^a-z0-9.-]/g, '') || 'localhost');
}

/** The permanent name of something, whatever its address: `tag:hankkeet.example.fi,2026:projects/move` (RFC 4151). */
export function tagUri(authority: string, name: string): string {
  return `tag:${authority},${taggingYear}:${name}`;
}
