/** Why a selection is empty, as the one thing that is most worth saying. */
export type NothingReason =
  /** The query holds nothing that could be looked for: `%`, `""`. */
  | { readonly kind: 'noWords' }
  /** No text of any project or fund holds these words, nor anything like them. */
  | { readonly kind: 'lost'; readonly words: readonly string[] }
  /** These words are only in the texts of funds. */
  | { readonly kind: 'onlyFunds'; readonly words: readonly string[] }
  /** Each word is in some project, but no project has all of them. */
  | { readonly kind: 'apart' }
  /** The search finds projects; the filters leave none of them. */
  | { readonly kind: 'filtered'; readonly count: number; readonly filters: number }
  /** Nothing is searched for; the filters leave no project. */
  | { readonly kind: 'filters'; readonly filters: number };
