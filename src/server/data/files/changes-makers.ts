import { type Makers, withParameters } from '../serve-files';
import { changesAtom } from './changes-atom';

/** Who makes the feed of changes. */
export const changesMakers: Makers = { atom: withParameters([], changesAtom) };
