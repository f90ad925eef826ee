import type { Locale } from '#catalogue/locale.ts';
import type { Messages as SiteMessages } from './messages.ts';

/** The keys and arguments that views may use. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: SiteMessages;
  }
}
