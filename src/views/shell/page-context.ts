import { createContext, useContext } from 'react';
import type { Thing, WithContext } from 'schema-dts';
import type { Route } from '#addresses/pages.ts';
import type { PartialDate } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';

/** Where feedback is taken: a form goes before e-mail; neither while the owner has announced none. */
export type FeedbackChannel = { readonly form?: string; readonly email?: string };

/** A thing in the words of schema.org, as JSON-LD. */
export type StructuredThing = WithContext<Thing>;

/** A picture of a page: its path with what names its content, and the words that are drawn in it. */
export type PagePicture = { readonly path: string; readonly alt: string };

/** What surrounds every page. */
export type PageFrame = {
  /** The page's place on the site; absent for a page that does not exist. */
  readonly route?: Route;
  /** Scheme and host, for canonical addresses. */
  readonly origin: string;
  /** The same page in every language; the home page where the page has no other language. */
  readonly paths: Readonly<Record<Locale, string>>;
  /** What each language is called in itself: "Suomeksi", "In English". */
  readonly languageNames: Readonly<Record<Locale, string>>;
  /** How Open Graph writes each language. */
  readonly openGraphLocales: Readonly<Record<Locale, string>>;
  /** The day the information was last checked. */
  readonly checked?: PartialDate | undefined;
  /** The day on which the owner had the texts checked; absent while they are as a machine drafted them. */
  readonly textsChecked?: PartialDate | undefined;
  /** Names the state of the content; absent on error pages, which know no content. */
  readonly revision?: string;
  /** Where feedback is taken; absent on error pages. */
  readonly feedback?: FeedbackChannel;
  /** What the page is about, for search engines. */
  readonly structuredData?: StructuredThing;
  /** The picture that stands for the page in other services. */
  readonly picture?: PagePicture;
};

const context = createContext<PageFrame | undefined>(undefined);

/** Hands the frame of a page to every view inside it. */
export const PageFrameProvider = context.Provider;

/** The frame of the page that a view stands in. @throws RangeError outside a page */
export function usePageFrame(): PageFrame {
  const frame = useContext(context);
  if (frame === undefined) throw new RangeError('A view outside a page');
  return frame;
}
