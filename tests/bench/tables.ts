import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataAnswer, DataRequest } from '../../src/server/data/data-handler';

type Figures = { readonly cpu: number; readonly memory: number; readonly bytes: number };

/** Makes a file to its last byte: CPU time of the whole process in ms, the most memory beyond what there was before in MB, bytes. */
async function measure(make: () => DataAnswer | number): Promise<Figures> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  let bytes = 0;
  const start = process.cpuUsage();
  const answer = make();
  if (typeof answer === 'number') bytes = answer;
  else if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
  else {
    for await (const part of typeof answer.body === 'string' ? [answer.body] : (answer.body as AsyncIterable<string | Uint8Array>)) {
      bytes += Buffer.byteLength(part);
      most = Math.max(most, process.memoryUsage().rss);
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { cpu: (user + system) / 1000, memory: (Math.max(most, process.memoryUsage().rss) - before) / 1e6, bytes };
}

/** `npm run bench:tables`: what the table files cost with 10,000 projects, from the request to the last byte. */
async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000);
  const dir = mkdtempSync(join(tmpdir(), 'many-projects-'));
  try {
    Object.assign(process.env, { NODE_ENV: 'production', CONTENT_DIR: dir });
    const { writeManyProjects } = await import('../support/many-projects');
    writeManyProjects(dir, count);
    const { dataRequest } = await import('../support/ask-file');
    const { theCatalogue } = await import('../../src/server/content');
    const { selectRecords } = await import('../../src/server/data/selected-records');
    const { csvSize } = await import('../../src/server/data/csv-size');
    const { listCsv } = await import('../../src/server/data/files/list-csv');
    const { listXlsx } = await import('../../src/server/data/files/list-xlsx');
    const { article49Csv } = await import('../../src/server/data/files/article49-csv');
    const { article49Xlsx } = await import('../../src/server/data/files/article49-xlsx');
    const request: DataRequest = dataRequest({ catalogue: theCatalogue() });
    const selected = selectRecords(request);
    if ('problem' in selected) throw new Error('The whole list was refused');
    const files: Readonly<Record<string, () => DataAnswer | number>> = {
      CSV: () => listCsv(request),
      'size of the CSV, first asked': () => csvSize(selected.rows, request),
      'size of the CSV, asked again': () => csvSize(selected.rows, request),
      XLSX: () => listXlsx(request),
      'Article 49(3), CSV': () => article49Csv(request),
      'Article 49(3), XLSX': () => article49Xlsx(request),
    };
    process.stdout.write(`${selected.rows.length} projects\n${''.padEnd(32)}${'CPU ms'.padStart(8)}${'+MB'.padStart(8)}${'bytes'.padStart(12)}\n`);
    for (const round of ['first', 'again']) {
      for (const [name, make] of Object.entries(files)) {
        const { cpu, memory, bytes } = await measure(make);
        process.stdout.write(`${`${name} (${round})`.padEnd(32)}${cpu.toFixed(0).padStart(8)}${memory.toFixed(0).padStart(8)}${String(bytes).padStart(12)}\n`);
      }
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

await main();
