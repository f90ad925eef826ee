import { contentSource } from '#site/content-source.ts';
import { registerSource } from '#site/source.ts';

// The site of this process shows the content folder that it names; what a release holds has tests of its own.
registerSource(contentSource);
