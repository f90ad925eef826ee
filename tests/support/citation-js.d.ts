declare module '@citation-js/core' {
  /** Reads bibliographies of every form that a plugin knows. */
  export const plugins: { readonly input: { chain(text: string, options?: object): readonly Readonly<Record<string, unknown>>[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
