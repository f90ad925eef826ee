import { diffWordsWithSpace } from 'diff';
import { singleSpaced } from '../read/characters.ts';

/** A stretch of words that both versions have, or only one of them. */
export type WordPart = { readonly is: 'same' | 'removed' | 'added'; readonly text: string };

/** How many words may differ before one version is told after the other; comparing costs their square. */
const mostEdits = 600;

/** How many words of what is the same stand around a change. */
const around = 6;

/** A text on one line, where paragraphs, items of lists and cells of tables can still be told apart. */
export function onOneLine(text: string): string {
  return singleSpaced(
    text
      .trim()
      .replace(/\s*\n\s*/g, ' ¶ ')
      .replace(/ *\t\s*/g, ' | '),
  );
}

/** The words that differ between two texts, with a few around them. Where nearly all do, the old text and then the new one. */
export function compareWords(before: string, after: string): readonly WordPart[] {
  const [old, now] = [onOneLine(before), onOneLine(after)];
  const found = diffWordsWithSpace(old, now, { maxEditLength: mostEdits });
  const parts = found?.map(({ added, removed, value }): WordPart => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
  const whole: readonly WordPart[] = [
    { is: 'removed', text: old },
    { is: 'added', text: now },
  ];
  return withoutGaps(parts ?? whole).map((part, index, all) => (part.is === 'same' ? shortened(part, index, all.length) : part));
}

/** Changes with no word between them are one: first all that has gone, then all that has come. */
function withoutGaps(parts: readonly WordPart[]): readonly WordPart[] {
  const told: WordPart[] = [];
  let change = { removed: '', added: '', between: '' };
  const end = () => {
    const { removed, added, between } = change;
    // A space that both end with stands behind them.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? 1 : 0;
    const [gone, come] = [removed, added].map((text) => text.slice(0, text.length - space)) as [string, string];
    told.push({ is: 'removed', text: gone }, { is: 'added', text: come }, { is: 'same', text: ' '.repeat(space) + between });
    change = { removed: '', added: '', between: '' };
  };
  for (const { is, text } of parts) {
    const { removed, added, between } = change;
    const isOpen = removed !== '' || added !== '';
    if (is === 'same' && isOpen && !/[\p{L}\p{N}]/u.test(text)) change = { removed, added, between: between + text };
    else if (is === 'same') {
      end();
      told.push({ is, text });
    } else change = { removed: removed + between, added: added + between, between: '', [is]: { removed, added }[is] + between + text };
  }
  end();
  return told.filter(({ text }) => text !== '');
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
