import type { MakersBySet } from '../sized-files';
import { article49Makers } from './article49-makers';
import { projectsMakers } from './projects-makers';

/** The sets whose files are the data itself: they are the distributions of its description. */
export const datasetMakers: MakersBySet = { projects: projectsMakers, article49: article49Makers };
