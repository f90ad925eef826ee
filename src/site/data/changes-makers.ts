import { changesAtom } from './changes-atom.ts';
import { type Makers, withParameters } from './file-set.ts';

/** Who makes the feed of changes. */
export const changesMakers: Makers = { atom: withParameters([], changesAtom) };
