import type { Makers } from '../serve-files';
import { openDataJsonLd } from './open-data-jsonld';
import { openDataTurtle } from './open-data-turtle';

/** Who makes the description of the data for machines (DCAT-AP). */
export const openDataMakers: Makers = { jsonld: openDataJsonLd, ttl: openDataTurtle };
