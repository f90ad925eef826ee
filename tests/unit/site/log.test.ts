import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { getChanges } from '#site/changes.ts';
import { readClock } from '#site/clock.ts';
import { type DataAnswer, serveData } from '#site/data/handler.ts';
import { keepRequestedAddress } from '#site/front/requested-address.ts';
import { logError } from '#site/log.ts';
import { onRequestError } from '../../../src/instrumentation.ts';
import { askData } from '../../support/ask-data.ts';
import { startCommand } from '../../support/run-command.ts';
import { withHistory } from '../../support/with-history.ts';
import { withRelease } from '../../support/with-release.ts';
import { goodContent, root } from '../../support/workspace.ts';

let written: MockInstance;
const log = () => written.mock.calls.map(([text]) => String(text)).join('');

beforeEach(() => {
  written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the log', () => {
  test('tells when and in what something went wrong, the method, the address, the stack and the causes', () => {
    logError('file', new TypeError('outer', { cause: new RangeError('inner') }), { method: 'HEAD', url: '/hankkeet.csv?q=x' });
    expect(log()).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z file HEAD \/hankkeet\.csv\?q=x\nTypeError: outer\n +at .*log\.test\.ts.*\nCaused by: RangeError: inner\n +at .*log\.test\.ts/s,
    );
  });

  test('tells what was thrown though it is no error, and needs no request', () => {
    logError('start', 'just a text');
    expect(log()).toMatch(/^\S+Z start\njust a text\n$/);
  });

  test('takes no line and no order to a terminal from an address', () => {
    logError('request', 'x', { method: 'GET', url: '/a\n2026 forged\u001b[2J\u009bå' });
    expect(log()).toContain('request GET /a\\u000a2026 forged\\u001b[2J\\u009b\\u00e5\n');
    expect(log().split('\n')).toHaveLength(3);
  });
});

describe('what goes wrong is told', () => {
  beforeEach(() => {
    vi.stubEnv('CONTENT_DIR', goodContent);
    vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');
  });

  test('in a file, before and after its answer has begun', async () => {
    const failing = (body: () => Iterable<string>) =>
      askData(
        serveData(
          (): DataAnswer => ({ type: 'text/plain', body: body() }),
          () => 'fi',
        ),
        '/hankkeet.json?q=1',
      );
    await failing(() => {
      throw new Error('at once');
    });
    expect(log()).toMatch(/file GET \/hankkeet\.json\?q=1\nError: at once\n +at /);
    written.mockClear();
    await failing(function* () {
      yield 'first';
      throw new Error('half-way');
    }).catch(() => undefined);
    expect(log()).toMatch(/file GET \/hankkeet\.json\?q=1\nError: half-way\n +at /);
  });

  test('in a page, at the address that was asked and not the one the framework made of it', async () => {
    vi.stubEnv('NEXT_RUNTIME', 'nodejs');
    const headers = {};
    keepRequestedAddress({ url: '/en/projects?__proto__=1', headers });
    const context = { routerKind: 'Pages Router', routePath: '/hankkeet', routeType: 'render', revalidateReason: undefined } as const;
    await onRequestError(new Error('drawn wrongly'), { path: '/projects', method: 'GET', headers }, context);
    expect(log()).toMatch(/page GET \/en\/projects\?__proto__=1\nError: drawn wrongly\n +at /);
  });

  test.each([
    ['half a file', '{"changes":[{"day"'],
    ['another text', 'null'],
    ['another value', '{"changes":"none"}'],
  ])('in the history, of which the build left %s', async (_, left) => {
    expect(await withHistory(left, async () => getChanges(readClock().today))).toEqual({ state: 'none' });
    expect(log()).toMatch(/Z history\n(Syntax|Type)Error.*\n +at /);
  });

  test('in the history that cannot be read, but not of one that is not there or has a reason', async () => {
    await withHistory('{"reason":"shallow"}', async () => getChanges(readClock().today));
    vi.stubEnv('SITE_BUILD_DIR', 'tests/no-build-at-all');
    expect(getChanges(readClock().today)).toEqual({ state: 'none' });
    expect(log()).toBe('');
    const dir = mkdtempSync(join(tmpdir(), 'build-'));
    mkdirSync(join(dir, 'release/history.json'), { recursive: true });
    vi.stubEnv('SITE_BUILD_DIR', dir);
    expect(getChanges(readClock().today)).toEqual({ state: 'none' });
    expect(log()).toMatch(/Z history\nError: EISDIR/);
    rmSync(dir, { recursive: true });
  });

  test('when the site does not start', async () => {
    await withRelease((dir) => {
      vi.stubEnv('SITE_BUILD_DIR', dir);
      const { status, stdout } = startCommand('serve', goodContent);
      expect(status).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        level: 'error',
        time: expect.stringMatching(/Z$/),
        what: 'start',
        stack: expect.stringMatching(/^Error: ENOENT.*routes-manifest.json.*\n +at /),
      });
    });
  });

  test.each([
    [
      'SITE_BUILD_DIR',
      'no-such-folder',
      `The release in ${join(root, 'no-such-folder/release')} cannot be served, because there is none: copy the whole release again, or run npm run build\n`,
    ],
    ['HEADERS_TIMEOUT_SECONDS', 'abc', 'HEADERS_TIMEOUT_SECONDS=abc is not a number of seconds from 1 to 86400.\n'],
    ['SITE_ORIGIN', 'hankkeet', 'SITE_ORIGIN=hankkeet is not an address. Give the address of the site alone, such as https://hankkeet.example.fi.\n'],
  ])('when a setting or the release is wrong, in words and not as a stack: %s=%s', (name, value, words) => {
    vi.stubEnv(name, value);
    expect(startCommand('serve', goodContent)).toMatchObject({ status: 1, stdout: '', stderr: words });
  });
});
