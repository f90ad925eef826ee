import { parseFeed } from '@rowanmanning/feed-parser';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Ending } from '#addresses/files.ts';

/** How a file of a selection is read back, with a reader that is not ours. */
type IdReader = {
  readonly ids: (bytes: Buffer) => readonly string[] | Promise<readonly string[]>;
  /** Most projects the file holds. */
  readonly most?: number;
};

/** The values below a heading of a table. @throws when there is no such heading */
function columnOf(rows: readonly (readonly unknown[])[], name: string): readonly string[] {
  const at = rows[0]?.indexOf(name) ?? -1;
  if (at < 0) throw new Error(`No column ${name}`);
  return rows.slice(1).map((row) => String(row[at]));
}

const readers: Readonly<Partial<Record<Ending<'projects'>, IdReader>>> = {
  csv: {
    ids: (bytes) => {
      const { data, errors } = Papa.parse<string[]>(
        bytes
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .trimEnd(),
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return columnOf(data, 'id');
    },
  },
  xlsx: { ids: async (bytes) => columnOf((await readXlsx(bytes)).sheets[0]?.rows ?? [], 'id') },
  json: {
    ids: (bytes) => {
      const { meta, items } = JSON.parse(bytes.toString('utf8')) as { meta: { count: number }; items: { id: string }[] };
      if (meta.count !== items.length) throw new Error(`The file says ${meta.count} and holds ${items.length}`);
      return items.map(({ id }) => id);
    },
  },
  atom: { ids: (bytes) => parseFeed(bytes.toString('utf8')).items.map(({ id }) => id?.split('/').at(-2) ?? ''), most: 50 },
};

/** The reader of a file of a selection; undefined for what holds no projects. */
export function idsIn(ending: Ending<'projects'>): IdReader | undefined {
  return readers[ending];
}
