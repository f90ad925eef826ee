import type { Locale } from '#catalogue/locale.ts';
import type messages from '../../messages/fi.json';

/** Finnish is the source of the keys and arguments that views may use. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
