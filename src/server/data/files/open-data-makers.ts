import { type Makers, withParameters } from '../serve-files';
import { openDataJsonLd } from './open-data-jsonld';
import { openDataTurtle } from './open-data-turtle';

/** Who makes the description of the data for machines (DCAT-AP). */
export const openDataMakers: Makers = { jsonld: withParameters([], openDataJsonLd), ttl: withParameters([], openDataTurtle) };
