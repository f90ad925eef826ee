import type { Makers } from '../serve-files';
import { listJson } from './list-json';

/** Who makes the files of selections. */
export const projectsMakers: Makers = { json: listJson };
