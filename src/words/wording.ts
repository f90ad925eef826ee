import { createTranslator } from 'use-intl/core';
import type { Locale } from '#catalogue/locale.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import type { CodeWording } from './codes.ts';
import { formatsOf } from './formats.ts';
import { type Messages, messagesOf, throwMessageError } from './messages.ts';
import { timetableWords } from './timetable.ts';

/** For words in which no fund or topic is named. */
const nothingNamed = { funds: [], topics: [] };

/** What is needed to word codes outside of views. @param names the funds and topics that may have to be named */
export function wordingIn(locale: Locale, { funds, topics }: Pick<CodeWording, 'funds' | 'topics'>): CodeWording {
  const messages = messagesOf(locale);
  const say = createTranslator<Messages>({ locale, messages, onError: throwMessageError });
  return { locale, messages, funds, topics, formats: formatsOf(messages.language), say };
}

/** When a project runs, as plain text in a language; what is not known is said. The same words as on its page. */
export function timetableText(timetable: Timetable, locale: Locale): string {
  const words = timetableWords(timetable, wordingIn(locale, nothingNamed));
  return typeof words === 'string' ? words : words.start + words.separator + words.end;
}
