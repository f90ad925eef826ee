import type { z } from 'zod';
import { fundFacts, pageFacts, type SharedField } from '../check/pairs.ts';
import { projectFacts } from '../check/project.ts';
import { fundSchema, glossarySchema, pageSchema, projectSchema, siteSchema, synonymsSchema } from './schema.ts';

export const contentKinds = ['project', 'fund', 'page', 'site', 'glossary', 'synonyms'] as const;

/** A kind of content file. */
export type ContentKind = (typeof contentKinds)[number];

type ContentSchema = {
  readonly schema: z.ZodType;
  /** The files in the content folder; one with a language in its name exists once in each language. */
  readonly files: string;
  /** What is equal in every language; absent when there is one file for all languages. */
  readonly facts?: readonly Pick<SharedField<never>, 'path' | 'part'>[];
};

/** The shape of each kind of content file, and the facts that its languages share. */
export const contentSchemas: Readonly<Record<ContentKind, ContentSchema>> = {
  project: { schema: projectSchema, files: 'projects/<id>.<locale>.md', facts: projectFacts },
  fund: { schema: fundSchema, files: 'funds/<id>.<locale>.md', facts: fundFacts },
  page: { schema: pageSchema, files: 'pages/<id>.<locale>.md', facts: pageFacts },
  site: { schema: siteSchema, files: 'site.yml' },
  glossary: { schema: glossarySchema, files: 'glossary.yml' },
  synonyms: { schema: synonymsSchema, files: 'synonyms.yml' },
};
