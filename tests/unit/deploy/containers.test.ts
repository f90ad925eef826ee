import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseNginx, wordsOf } from '../../support/nginx-config.ts';
import { root } from '../../support/workspace.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const instructions = read('deploy/Containerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => line.trim());
const stages = instructions.join('\n').split(/^(?=FROM )/m);
const last = (stages.at(-1) ?? '').split('\n');
const argumentsOf = (name: string) => last.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
const environment = new Map((argumentsOf('ENV')[0] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]));

describe('the image', () => {
  test('is built from the lock file, and runs what production needs on the recommended Node', () => {
    expect(stages).toHaveLength(3);
    expect(stages[0]).toMatch(/RUN npm ci\n[\s\S]*RUN npm run build/);
    expect(stages[1]).toContain('npm ci --omit=dev');
    expect(stages.map((stage) => /^FROM \S*node:(\d+)-bookworm/.exec(stage)?.[1])).toEqual(['24', '24', '24']);
    // The build compresses what lies there.
    expect(argumentsOf('COPY')).toContain('--from=build /app/public ./public');
    expect(argumentsOf('COPY').filter((words) => /\b(?:src|content|tests|\.git)\b/.test(words))).toEqual([]);
  });

  test('starts one process that is not root, needs no shell, ends on SIGTERM and knows no address of the site', () => {
    expect(argumentsOf('USER')).toEqual(['10001:10001']);
    expect(argumentsOf('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(JSON.parse(argumentsOf('ENTRYPOINT')[0] ?? '')).toEqual(['node', '.next/bin/serve.mjs']);
    expect(last.filter((line) => line.startsWith('RUN '))).toEqual([]);
    expect(Object.fromEntries(environment)).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3000' });
    expect(argumentsOf('EXPOSE')).toEqual([environment.get('PORT')]);
  });

  test('looks after its health without a shell', () => {
    const command = JSON.parse(/CMD (\[.*\])$/.exec(argumentsOf('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]') as string[];
    expect(command.slice(0, 2)).toEqual(['node', '-e']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is in the command.
    expect(command[2]).toContain('http://127.0.0.1:${process.env.METRICS_PORT || process.env.PORT}/healthz');
    const [, interval, retries] = /--interval=(\d+)s.* --retries=(\d+)/.exec(argumentsOf('HEALTHCHECK')[0] ?? '') ?? [];
    expect(Number(interval) * Number(retries)).toBeGreaterThanOrEqual(60);
    expect(() => new Function(command[2] ?? '')).not.toThrow();
  });

  test('takes the history along for the build, but nothing that is made', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', '.next']));
    expect(ignored.filter((line) => /^\.git\/?$/.test(line))).toEqual([]);
  });
});

type Service = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks: Readonly<Record<string, { readonly ipv4_address: string }>> | readonly string[];
  readonly user?: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly stop_grace_period: string;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
};

const { services } = parse(read('deploy/compose.yaml'), { merge: true }) as { services: Readonly<Record<string, Service>> };
const { nginx, ...replicas } = services;

describe('the compose file', () => {
  test('has two replicas at the addresses where nginx looks for them, and only nginx can be reached', () => {
    const addresses = Object.values(replicas).map(({ networks, environment: own }) => `${Object.values(networks)[0]?.ipv4_address}:${own?.['PORT']}`);
    expect(addresses).toHaveLength(2);
    expect(wordsOf(parseNginx(read('deploy/nginx/machine.compose.conf')), 'server').map(([address]) => address)).toEqual(addresses);
    for (const { healthcheck, environment: own } of Object.values(replicas)) expect(healthcheck.test.join(' ')).toContain(`:${own?.['PORT']}/readyz`);
    expect(Object.values(replicas).flatMap(({ ports = [] }) => ports)).toEqual([]);
    const [listened] = wordsOf(parseNginx(read('deploy/nginx/nginx.conf')), 'listen')[0] ?? [];
    expect(nginx?.ports).toEqual([`8080:${listened}`]);
  });

  test.each(Object.entries(services))('gives %s no privilege, nothing to write, and time to end', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(Number.parseInt(service.stop_grace_period, 10)).toBeGreaterThan(Number(service.environment?.['STOP_SECONDS'] ?? 10) + 5);
    expect(service.healthcheck.test.join(' ')).toMatch(/\/(?:healthz|readyz)\b/);
    expect(service.user ?? argumentsOf('USER')[0]).not.toMatch(/^(?:0|root)\b/);
  });
});
