import { createTranslator } from 'use-intl/core';
import type { Locale } from '#catalogue/locale.ts';
import type { Messages } from './messages.ts';

/** Words with their arguments filled in. @throws on a missing argument */
export function fillWords(message: string, values: Readonly<Record<string, string | number>>, locale: Locale): string {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: { message }, onError })('message', values);
}

/** What is needed to word facts for readers of a language. */
export type FactWording = { readonly locale: Locale; readonly messages: Messages };
