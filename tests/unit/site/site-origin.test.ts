import { afterEach, describe, expect, test, vi } from 'vitest';
import { siteOrigin } from '#site/settings.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('SITE_ORIGIN', () => {
  test.each([
    ['https://hankkeet.example.fi', 'https://hankkeet.example.fi'],
    ['https://hankkeet.example.fi/', 'https://hankkeet.example.fi'],
    ['http://LOCALHOST:3000', 'http://localhost:3000'],
  ])('%s is the address of the site', (given, origin) => {
    vi.stubEnv('SITE_ORIGIN', given);
    expect(siteOrigin()).toBe(origin);
  });

  test.each([
    ['hankkeet.example.fi', 'is not an address'],
    ['localhost:3000', 'begins with neither https:// nor http://'],
    ['ftp://hankkeet.example.fi', 'begins with neither https:// nor http://'],
    ['https://user@hankkeet.example.fi', 'holds a user name or a password'],
    ['https://hankkeet.example.fi/hankkeet', 'goes on after the host'],
    ['https://hankkeet.example.fi/?x=1', 'goes on after the host'],
    ['https://hankkeet.example.fi/#x', 'goes on after the host'],
  ])('%s is refused in words: it %s', (given, fault) => {
    vi.stubEnv('SITE_ORIGIN', given);
    expect(siteOrigin).toThrow(`SITE_ORIGIN=${given} ${fault}. Give the address of the site alone`);
  });
});
