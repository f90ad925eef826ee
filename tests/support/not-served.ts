/** What of a build is not served beside its own release: the cache of the next build, its records, and what is built beside the site. */
export const notServed = /^(?:cache|dev|diagnostics|types|e2e(?:-.*)?|release|bench-.*|trace.*)$/;
