import { Fragment } from 'react';
import type { Piece } from '#catalogue/search-report.ts';

/** A text with the words that were searched for marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
