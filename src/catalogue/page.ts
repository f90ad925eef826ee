import type { PartialDate } from './date.ts';
import type { Localized } from './locale.ts';

/** What a text page says in one language. */
export type PageText = { readonly title: string; readonly summary: string; readonly updated: PartialDate; readonly body: string };

/** A text page: about the service, accessibility statement, privacy. */
export type Page = {
  readonly id: string;
  /** Ends with the owner's contact details from `content/site.yml`. */
  readonly contact: boolean;
  /** Ends with the glossary. */
  readonly glossary: boolean;
  readonly texts: Localized<PageText>;
};
