import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A whole answer, its body decompressed. */
export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** What clients have met so far. */
export type LoadCounts = {
  readonly answers: number;
  readonly styles: number;
  readonly connections: number;
  /** Milliseconds of the slowest answer. */
  readonly worst: number;
  readonly byRelease: ReadonlyMap<string, number>;
};

/** Clients that ask without end, each on a connection that it keeps. */
export type Load = {
  /** What was met since the last call, and from now on is counted anew. */
  readonly takeCounts: () => LoadCounts;
  /** Everything that went wrong, a line each. */
  readonly failures: readonly string[];
  readonly stop: () => Promise<void>;
};

/** @param faultOf what is wrong with a page that was answered with 200; undefined when nothing is */
export type LoadOptions = {
  readonly port: number;
  readonly clients: number;
  readonly pages: readonly string[];
  /** Other addresses, which know no parameter of others. */
  readonly files: readonly string[];
  readonly faultOf: (answer: Answer) => string | undefined;
};

/** Codings a client may ask for, in turn. */
const codings = ['br, gzip', 'gzip', 'identity'];

/** Requests after which a client ends by itself, so that a rollout that hangs does not ask for ever. */
const maxVisits = 20_000;

/** Between two pages of a client, in milliseconds: far below the limit of nginx for one address. */
const pause = 20;

/**
 * Starts clients that visit pages through a proxy, each from a loopback address of its own: the page, then its style sheets, as a browser does.
 * Every other visit has an address that nobody has asked for, so that no cache before the replicas answers it.
 */
export function startLoad({ port, clients, pages, files, faultOf }: LoadOptions): Load {
  const paths = [...pages, ...files];
  const failures: string[] = [];
  let counts = newCounts();
  let ending = false;
  const visit = async (agent: Agent, path: string, coding: string) => {
    const begun = performance.now();
    const page = await ask(agent, port, path, coding);
    counts.answers += 1;
    counts.worst = Math.max(counts.worst, performance.now() - begun);
    const release = String(page.headers['x-release'] ?? 'none');
    counts.byRelease.set(release, (counts.byRelease.get(release) ?? 0) + 1);
    const fault = page.status === 200 ? faultOf(page) : `answered ${page.status}`;
    if (fault !== undefined) failures.push(`${path} (${coding}): ${fault}`);
    for (const style of isPage(page) ? styleSheetsOf(page.body) : []) {
      const sheet = await ask(agent, port, style, coding);
      counts.styles += 1;
      if (sheet.status !== 200) failures.push(`${style} of ${path}, release ${release}: answered ${sheet.status}`);
    }
  };
  const client = async (number: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.2.${number + 1}` });
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (...args) => {
      counts.connections += 1;
      return connect(...args);
    };
    for (let at = 0; !ending && at < maxVisits; at += 1) {
      const path = paths[(at + number * 7) % paths.length] ?? '/';
      const coding = codings[(at + number) % codings.length] ?? 'gzip';
      const address = at % 2 === 0 || files.includes(path) ? path : `${path}?visit=${number}-${at}`;
      await visit(agent, address, coding).catch((error: unknown) => failures.push(`${address} (${coding}): ${error}`));
      await sleep(pause);
    }
    agent.destroy();
  };
  const running = Array.from({ length: clients }, (_, number) => client(number));
  return {
    failures,
    takeCounts() {
      const taken = counts;
      counts = newCounts();
      return taken;
    },
    async stop() {
      ending = true;
      await Promise.all(running);
    },
  };
}

const newCounts = () => ({ answers: 0, styles: 0, connections: 0, worst: 0, byRelease: new Map<string, number>() });

/** Whether an answer is a page of HTML. */
export function isPage({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html');
}

/** The addresses of a page's style sheets. */
export function styleSheetsOf(html: string): readonly string[] {
  const links = html.match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g) ?? [];
  return links.map((link) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? '');
}

/** Asks once. @param coding what the client accepts @throws Error when the connection breaks, or the whole answer is not there after half a minute */
export function ask(agent: Agent | undefined, port: number, path: string, coding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': coding };
    const asked = request({ host: '127.0.0.1', port, path, headers, signal: AbortSignal.timeout(30_000), ...(agent && { agent }) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        try {
          const body = decompressed(Buffer.concat(parts), answer.headers['content-encoding']);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
        } catch (error) {
          reject(error);
        }
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

function decompressed(bytes: Buffer, coding: string | undefined): string {
  if (coding === 'br') return brotliDecompressSync(bytes).toString('utf8');
  if (coding === 'gzip') return gunzipSync(bytes).toString('utf8');
  return bytes.toString('utf8');
}
