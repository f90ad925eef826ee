import { createTranslator } from 'use-intl/core';
import type { Locale } from '#catalogue/locale.ts';
import type { CodeWording } from './codes.ts';
import { formatsOf } from './formats.ts';
import { type Messages, messagesOf, throwMessageError } from './messages.ts';

/** What is needed to word codes outside of views. @param funds those that may have to be named */
export function wordingIn(locale: Locale, funds: CodeWording['funds']): CodeWording {
  const messages = messagesOf(locale);
  const say = createTranslator<Messages>({ locale, messages, onError: throwMessageError });
  return { locale, funds, formats: formatsOf(messages.language), say };
}
