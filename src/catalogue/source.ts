/** A public page that backs the facts, and what it backs. */
export type Source = { readonly url: string; readonly covers: string };
