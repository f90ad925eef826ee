import { article49Makers } from './article49-files.ts';
import { projectsMakers } from './list-files.ts';
import type { MakersBySet } from './sizes.ts';

/** The sets whose files are the data itself: they are the distributions of its description. */
export const datasetMakers: MakersBySet = { projects: projectsMakers, article49: article49Makers };
