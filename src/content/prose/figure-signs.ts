/** How a language writes numbers and dates, to find them in its texts. */
export type FigureSigns = {
  /** What the names of the months begin with, inflected or not, in small letters. */
  readonly months: readonly string[];
  /** Patterns of a day and its month (day, month, year), of a month and its day (month, day, year), of a month and its year. */
  readonly day: { readonly before: RegExp; readonly after: RegExp; readonly alone: RegExp };
  readonly number: { readonly pattern: RegExp; readonly valueOf: (typed: string) => number };
  /** Words that multiply the number before them. */
  readonly scales: readonly { readonly factor: number; readonly pattern: RegExp }[];
};

/** The language's signs for numbers and dates, from what the platform knows of it. */
export function figureSignsOf(tag: string): FigureSigns {
  const parts = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
  const signOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [signOf('group'), signOf('decimal')];
  const groups = /\s/.test(group) ? '[ \\u00a0\\u202f]' : `[${escapePattern(group)} \\u00a0\\u202f]`;
  const months = monthRoots(tag);
  const month = `((?:${months.map(escapePattern).join('|')})\\p{L}*)`;
  return {
    months,
    day: {
      before: new RegExp(`(?<![\\d.,])(\\d{1,2})\\.?(?:st|nd|rd|th)?[ \\u00a0]${month}(?:,?[ \\u00a0](\\d{4})(?!\\d))?`, 'giu'),
      after: new RegExp(`(?<!\\p{L})${month}[ \\u00a0](\\d{1,2})(?!\\d)(?:,?[ \\u00a0](\\d{4})(?!\\d))?`, 'giu'),
      alone: new RegExp(`(?<!\\p{L})${month}[ \\u00a0](\\d{4})(?!\\d)`, 'giu'),
    },
    number: {
      pattern: new RegExp(
        `(?<![\\p{L}\\d])(?:\\d{1,3}(?:${groups}\\d{3})+(?!\\d)|\\d+)(?:${escapePattern(decimal)}\\d+(?![${escapePattern(decimal)}\\d]))?`,
        'gu',
      ),
      valueOf: (typed) => Number(typed.replace(new RegExp(groups, 'g'), '').replace(decimal, '.')),
    },
    scales: scalesOf(tag),
  };
}

/** What the names of a month begin with, in small letters, by themselves and in a date. */
function monthRoots(tag: string): readonly string[] {
  const [alone, inDate] = [
    new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  ];
  return Array.from({ length: 12 }, (_, month) => {
    const date = Date.UTC(2024, month, 1);
    const named = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return commonStart(alone.format(date).toLowerCase(), named.toLowerCase());
  });
}

/** Words for thousands, millions and so on, long and short. */
function scalesOf(tag: string): FigureSigns['scales'] {
  return [1e12, 1e9, 1e6, 1e3].map((factor) => {
    const words = (amount: number, compactDisplay: 'long' | 'short') =>
      new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay })
        .formatToParts(amount * factor)
        .flatMap(({ type, value }) => (type === 'compact' ? [value] : []))
        .join('');
    const long = commonStart(words(1, 'long'), words(2, 'long'));
    const short = words(2, 'short');
    const choices = [...(long === '' ? [] : [`${escapePattern(long)}\\p{L}*`]), ...(short === '' ? [] : [`${escapePattern(short)}(?!\\p{L})`])];
    return { factor, pattern: choices.length === 0 ? /(?!)/ : new RegExp(`^[ \\u00a0]?(?:${choices.join('|')})`, 'iu') };
  });
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** A text as a pattern that matches nothing else. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
