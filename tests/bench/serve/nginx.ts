import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { runNginx, startNginx } from '../../support/nginx-process.ts';
import type { Captured } from './kept-answers.ts';
import type { Launcher, Measured } from './processes.ts';

/** One address asks for everything here, so the limits for each address would be what is measured. They are still counted. */
const manyRequests = [[/rate=100r\/s/, 'rate=1000000r/s']] as const;

/** nginx ends a connection after a thousand answers, unless told otherwise: whoever asks on it at that moment is told of an error, which a browser would ask again for. */
const manyAnswers = 'keepalive_requests 100000000;';

/** Starts the shipped nginx before a site. */
export function startNginxBefore(launcher: Launcher, program: string, site: Measured): Promise<Measured> {
  const changes = { 'http.conf': manyRequests, 'locations.conf': [[/^client_body_timeout/m, `${manyAnswers}\nclient_body_timeout`]] } as const;
  return startNginx(program, [site.port], { launcher, changes });
}

/** Starts an nginx that has answers as files, with the headers they came with; it logs nothing and does nothing else. */
export async function startNginxFromDisk(launcher: Launcher, program: string, answers: ReadonlyMap<string, Captured>): Promise<Measured> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-disk-'));
  mkdirSync(join(folder, 'files'));
  const locations = [...answers].map(([path, answer], at) => {
    writeFileSync(join(folder, 'files', String(at)), answer.body);
    return locationOf(path, at, answer);
  });
  writeFileSync(join(folder, 'nginx.conf'), configuration(port, join(folder, 'files'), locations));
  return runNginx(program, folder, port, launcher);
}

/** What nginx says of a file itself. */
const ofTheFile = new Set(['etag', 'last-modified', 'accept-ranges', 'content-type']);

/** The address of an answer there: nginx looks for files by paths alone, so what begins a query is a sign of the path. */
export function pathOnDisk(path: string): string {
  return path.replace('?', '%3F');
}

function locationOf(path: string, at: number, { headers }: Captured): string {
  const added = Object.entries(headers).filter(([name]) => !ofTheFile.has(name));
  const lines = added.map(([name, value]) => `      add_header ${name} ${quoted(value)};`);
  return [
    `    location = ${quoted(decodeURIComponent(path))} {`,
    `      default_type ${quoted(headers['content-type'] ?? '')};`,
    ...lines,
    `      try_files /${at} =404;`,
    '    }',
  ].join('\n');
}

/** A text of a configuration. @throws Error when nginx would put a variable into it */
function quoted(text: string): string {
  if (text.includes('$')) throw new Error(`nginx cannot write ${text}`);
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

function configuration(port: number, files: string, locations: readonly string[]): string {
  return `worker_processes auto;
daemon off;
pid nginx.pid;
error_log stderr error;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=1000 inactive=1h;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port};
    root ${quoted(files)};
    ${manyAnswers}
${locations.join('\n')}
  }
}
`;
}
