import { createTranslator } from 'use-intl/core';
import type { Locale } from '#catalogue/locale.ts';
import type { Messages } from './messages.ts';

/** Words with their arguments filled in. @throws on a missing argument */
export function fillWords(message: string, values: Readonly<Record<string, string | number>>, locale: Locale): string {
  const key = `${locale} ${message}`;
  const fill = fillers.get(key) ?? fillerOf(message, locale);
  fillers.set(key, fill);
  return fill('message', values);
}

/** What fills in a message, by its language and its text: to take a message apart costs more than to fill it in, and there are only so many. */
const fillers = new Map<string, ReturnType<typeof fillerOf>>();

function fillerOf(message: string, locale: Locale) {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: { message }, onError });
}

/** What is needed to word facts for readers of a language. */
export type FactWording = { readonly locale: Locale; readonly messages: Messages };
