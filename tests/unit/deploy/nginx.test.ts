import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersOfEvery } from '#site/front/security-headers.ts';
import { type Directive, parseNginx, wordsOf } from '../../support/nginx-config.ts';
import { root } from '../../support/workspace.ts';

const read = (name: string) => parseNginx(readFileSync(join(root, 'deploy/nginx', name), 'utf8'));
const http = read('http.conf');
const locations = read('locations.conf');
const headers = read('headers.conf');

const insideOf = (directives: readonly Directive[], ...words: readonly string[]) =>
  directives.find((one) => [one.name, ...one.words].join(' ') === words.join(' '))?.inside ?? [];

/** What the map of codings makes of a header: the first expression that finds itself in it. */
function codingOf(accepted: string): string {
  const rows = insideOf(http, 'map', '$http_accept_encoding', '$site_coding').map(({ name, words: [value = ''] }) => [name, value] as const);
  const found = rows.find(([name]) => name.startsWith('~*') && new RegExp(name.slice(2), 'i').test(accepted));
  return found?.[1] ?? '';
}

test('the reader of configurations sees words, strings, comments and braces, and refuses what does not match', () => {
  expect(parseNginx('a b; # c;\nd "e; f" { g; }')).toEqual([
    { name: 'a', words: ['b'] },
    { name: 'd', words: ['e; f'], inside: [{ name: 'g', words: [] }] },
  ]);
  for (const wrong of ['a', 'a { b; ', 'a; }', 'a { b }']) expect(() => parseNginx(wrong), wrong).toThrow('Unexpected');
});

describe('nginx', () => {
  test('keeps an answer once for each coding it may have, refused ones left out', () => {
    expect(['gzip, deflate, br, zstd', 'gzip;q=1.0, br;q=0.5', 'br'].map(codingOf)).toEqual(['br', 'br', 'br']);
    expect(['gzip, deflate', 'br;q=0, gzip', 'GZIP', 'br; q=0.000,gzip'].map(codingOf)).toEqual(['gzip', 'gzip', 'gzip', 'gzip']);
    expect(['', 'identity', 'brotli', 'gzip;q=0', 'zstd'].map(codingOf)).toEqual(['', '', '', '', '']);
    expect(wordsOf(locations, 'proxy_cache_key')).toEqual([['$site_scheme:$site_coding:$request_uri']]);
    expect(wordsOf(locations, 'proxy_set_header')).toContainEqual(['Accept-Encoding', '$site_coding']);
    expect(wordsOf(locations, 'gzip')).toEqual([['off']]);
  });

  test('shows what is past its time only while no replica answers', () => {
    expect(wordsOf(locations, 'proxy_cache_use_stale')).toEqual([['error', 'timeout', 'http_500', 'http_502', 'http_503', 'http_504']]);
    for (const overriding of ['proxy_cache_valid', 'proxy_cache_revalidate']) expect(wordsOf(locations, overriding)).toEqual([]);
    expect(wordsOf(locations, 'proxy_ignore_headers')).toEqual([['Vary']]);
    expect(wordsOf(locations, 'proxy_cache_lock')).toEqual([['on']]);
  });

  test('asks another replica soon, for styles also when one does not have them, and never twice for what may change something', () => {
    const retries = wordsOf(locations, 'proxy_next_upstream');
    expect(retries).toEqual([
      ['error', 'timeout', 'http_502', 'http_503'],
      ['error', 'timeout', 'http_502', 'http_503', 'http_404'],
    ]);
    expect(wordsOf(insideOf(locations, 'location', '/_next/static/'), 'proxy_next_upstream')).toEqual([retries[1]]);
    expect(wordsOf(locations, 'proxy_connect_timeout')).toEqual([['1s']]);
  });

  test('never leads to the metrics, passes no upgrade and no visitor’s address on, and says over what the visitor came and what the request is called', () => {
    expect(insideOf(locations, 'location', '=', '/metrics')).toEqual([{ name: 'return', words: ['404'] }]);
    const told = new Map(wordsOf(locations, 'proxy_set_header').map(([name, value]) => [name, value]));
    for (const name of ['Connection', 'Upgrade', 'X-Forwarded-For']) expect(told.get(name)).toBe('');
    expect(told.get('X-Forwarded-Proto')).toBe('$site_scheme');
    expect(told.get('X-Request-Id')).toBe('$site_request_id');
    // A kept answer is called as the request that it is sent to; nothing else is hidden.
    expect(wordsOf(locations, 'proxy_hide_header')).toEqual([['X-Request-Id']]);
    // What is added in an inner place would take away what headers.conf adds.
    expect(wordsOf(locations, 'add_header')).toEqual([]);
    expect(JSON.stringify(wordsOf(http, 'log_format'))).not.toMatch(/remote_|forwarded|\$args|\$request\b|request_uri/);
  });

  test('says in answers of its own what every answer of the site says, and leaves the others to the site', () => {
    const added = wordsOf(headers, 'add_header');
    expect(added.every(([, , always]) => always === 'always')).toBe(true);
    const maps = http.filter(({ name, words: [from = ''] }) => name === 'map' && from.includes('$upstream_http_'));
    const own = maps.map(({ words: [from = '', to], inside: [row] = [] }) => {
      const name = added.find(([, value]) => value === to)?.[0]?.toLowerCase() ?? '';
      const isForHttps = from === `$site_scheme:$upstream_http_${name.replaceAll('-', '_')}`;
      return isForHttps || from === `$upstream_http_${name.replaceAll('-', '_')}`
        ? [name, row?.name === (isForHttps ? 'https:' : '') && row.words[0]]
        : [from, to];
    });
    expect(Object.fromEntries(own)).toEqual(headersOfEvery({ headers: { 'x-forwarded-proto': 'https' } }));
    expect(maps.every(({ inside }) => inside?.length === 1)).toBe(true);
    expect(added).toContainEqual(['X-Request-Id', '$site_request_id', 'always']);
    expect(added).toHaveLength(maps.length + 1);
  });

  test.each(['machine.conf', 'machine.compose.conf'])('has two replicas in %s, on connections that it lets go before the site does', (name) => {
    const machine = read(name);
    const upstream = insideOf(machine, 'upstream', 'site_replicas');
    expect(wordsOf(upstream, 'server')).toHaveLength(2);
    expect(Number(wordsOf(upstream, 'keepalive')[0]?.[0])).toBeGreaterThan(0);
    expect(Number.parseInt(wordsOf(upstream, 'keepalive_timeout')[0]?.[0] ?? '', 10)).toBeLessThan(75);
    const zones = wordsOf(machine, 'proxy_cache_path').map((words) => words.find((word) => word.startsWith('keys_zone='))?.replace(/^keys_zone=|:.*$/g, ''));
    expect(zones.sort()).toEqual(
      wordsOf(locations, 'proxy_cache')
        .map(([zone]) => zone)
        .sort(),
    );
  });

  test.each(['nginx.conf', 'server.conf'])('is whole in %s', (name) => {
    const included = wordsOf(read(name), 'include').map(([path = '']) => path.split('/').at(-1));
    expect(included.slice(-2)).toEqual(['headers.conf', 'locations.conf']);
    expect(wordsOf(read(name), 'access_log').every(([, format]) => format === 'site')).toBe(true);
  });
});
