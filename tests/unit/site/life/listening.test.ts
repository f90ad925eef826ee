import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { listen } from '#site/life/listening.ts';
import { SettingsError } from '#site/life/settings.ts';

const names = { hostname: 'HOST', port: 'PORT' };

/** A server on which the system says something else than that it listens. */
function serverThatHears(error: Error) {
  const server = createServer();
  vi.spyOn(server, 'listen').mockImplementation(() => {
    setImmediate(() => server.emit('error', error));
    return server;
  });
  return server;
}

describe('a place where nothing can listen is told with its setting and what to type', () => {
  test('when another process is there', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await once(first, 'listening');
    const { port } = first.address() as AddressInfo;
    const refused = listen(createServer(), { hostname: '127.0.0.1', port, names });
    await expect(refused).rejects.toThrow(SettingsError);
    await expect(refused).rejects.toThrow(new RegExp(`^PORT=${port} is taken: .* on 127\\.0\\.0\\.1\\. .*such as PORT=\\d+\\.$`));
    first.close();
  });

  test('when the address is one of another machine', async () => {
    // An address of examples (RFC 5737), which no machine has.
    const refused = listen(createServer(), { hostname: '192.0.2.1', port: 3000, names });
    await expect(refused).rejects.toThrow(/^HOST=192\.0\.2\.1 is no address of this machine\. Give HOST=127\.0\.0\.1 /);
  });

  test.each([
    ['EACCES', /^PORT=80 may not be used by this user\. Give .* such as PORT=8080\.$/],
    ['EPERM', /^PORT=80 may not/],
    ['ENOTFOUND', /^HOST=nowhere is a name for which no address is known\. Give HOST=127\.0\.0\.1 /],
    ['EAI_AGAIN', /^HOST=nowhere is a name/],
    ['EINVAL', /^HOST=nowhere is no address/],
  ])('when the system says %s', async (code, words) => {
    const server = serverThatHears(Object.assign(new Error('as the system says it'), { code }));
    const refused = listen(server, { hostname: 'nowhere', port: 80, names });
    await expect(refused).rejects.toThrow(SettingsError);
    await expect(refused).rejects.toThrow(words);
  });

  test('but what nobody knows is told as it is', async () => {
    const error = new Error('nobody knows');
    await expect(listen(serverThatHears(error), { hostname: 'localhost', port: 80, names })).rejects.toBe(error);
  });
});
