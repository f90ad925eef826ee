import { contentSource } from '#site/content-source.ts';
import { registerSource } from '#site/source.ts';

// Tests ask about the content folder that they name; what a release holds has tests of its own.
registerSource(contentSource);
