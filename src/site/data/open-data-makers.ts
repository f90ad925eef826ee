import { type Makers, withParameters } from './file-set.ts';
import { openDataJsonLd } from './open-data-jsonld.ts';
import { openDataTurtle } from './open-data-turtle.ts';

/** Who makes the description of the data for machines (DCAT-AP). */
export const openDataMakers: Makers = { jsonld: withParameters([], openDataJsonLd), ttl: withParameters([], openDataTurtle) };
