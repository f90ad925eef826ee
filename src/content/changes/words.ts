import { diffWordsWithSpace } from 'diff';

/** A stretch of words that both versions have, or only one of them. */
export type WordPart = { readonly is: 'same' | 'removed' | 'added'; readonly text: string };

/** How many words may differ before one version is told after the other; comparing costs their square. */
const mostEdits = 600;

/** How many words of what is the same stand around a change. */
const around = 6;

/** The words that differ between two texts, with a few around them. Where nearly all do, the old text and then the new one. */
export function compareWords(before: string, after: string): readonly WordPart[] {
  const [old, now] = [before, after].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  const found = diffWordsWithSpace(old, now, { maxEditLength: mostEdits });
  const parts = found?.map(({ added, removed, value }): WordPart => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
  const whole: readonly WordPart[] = [
    { is: 'removed', text: old },
    { is: 'added', text: now },
  ];
  return (parts ?? whole).filter(({ text }) => text !== '').map((part, index, all) => (part.is === 'same' ? shortened(part, index, all.length) : part));
}

/** What is the same between two changes, without its middle; before the first and after the last only the words beside them. */
function shortened(part: WordPart, index: number, count: number): WordPart {
  const words = part.text.split(' ');
  const [isFirst, isLast] = [index === 0, index === count - 1];
  if (words.length <= (isFirst || isLast ? around : 2 * around) + 2) return part;
  const head = isFirst ? '' : words.slice(0, around).join(' ');
  const tail = isLast ? '' : words.slice(-around).join(' ');
  return { ...part, text: [head, '…', tail].filter(Boolean).join(' ') };
}
