import type { Ending } from '../../src/i18n/file-routes';

/** How a file of a selection is read back, with a reader that is not ours. */
type IdReader = {
  readonly ids: (bytes: Buffer) => readonly string[] | Promise<readonly string[]> /** Most projects the file holds. */;
  readonly most?: number;
};

const readers: Readonly<Partial<Record<Ending<'projects'>, IdReader>>> = {
  json: {
    ids: (bytes) => {
      const { meta, items } = JSON.parse(bytes.toString('utf8')) as { meta: { count: number }; items: { id: string }[] };
      if (meta.count !== items.length) throw new Error(`The file says ${meta.count} and holds ${items.length}`);
      return items.map(({ id }) => id);
    },
  },
};

/** The reader of a file of a selection; undefined for what holds no projects. */
export function idsIn(ending: Ending<'projects'>): IdReader | undefined {
  return readers[ending];
}
