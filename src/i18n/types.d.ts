import type messages from '../../messages/fi.json';
import type { Locale } from '../domain/locale';

/** Finnish is the source of the keys and arguments that views may use. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
