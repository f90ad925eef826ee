import { z } from 'zod';

/** What every answer of the API says besides its items. */
const facts = {
  generated: z.iso.datetime(),
  day: z.iso.date(),
  licence: z.url(),
  revision: z.string(),
  source: z.url(),
};

/** What is said of one item. */
export const itemMetaSchema = z.strictObject(facts);

/** What is said of a page of items. */
export const listMetaSchema = z.strictObject({
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  count: z.number().int().min(0),
  ...facts,
  page: z.number().int().min(1),
  pages: z.number().int().min(1),
  limit: z.number().int().min(1),
});

export type ItemMeta = z.output<typeof itemMetaSchema>;

export type ListMeta = z.output<typeof listMetaSchema>;
