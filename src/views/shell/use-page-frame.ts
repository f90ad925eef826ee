import { createContext, useContext } from 'react';
import type { PageFrame } from './page-context.ts';

const context = createContext<PageFrame | undefined>(undefined);

/** Hands the frame of a page to every view inside it. */
export const PageFrameProvider = context.Provider;

/** The frame of the page that a view stands in. @throws RangeError outside a page */
export function usePageFrame(): PageFrame {
  const frame = useContext(context);
  if (frame === undefined) throw new RangeError('A view outside a page');
  return frame;
}
