import { describe, expect, test } from 'vitest';
import { fileRules, pathToSiteFile, readSiteFilePath, siteFileNames } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import type { Site } from '#catalogue/site.ts';
import { robotsFile, securityFile } from '#data/site-texts.ts';

const origin = 'https://hankkeet.example.fi';
const site = (settings: object) => ({ requiredLocales: ['fi', 'en'], ...settings }) as Site;

describe('robots.txt', () => {
  test('lets everything be read and names the sitemap', () => {
    expect(robotsFile({ origin, open: true })).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
  });

  test('lets nothing be read of a site that is only for looking at', () => {
    expect(robotsFile({ origin, open: false })).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('security.txt', () => {
  test('has every field that RFC 9116 asks for', () => {
    const text = securityFile(site({ securityContact: 'turva@example.fi', securityExpires: '2027-06-30' }), origin);
    expect(text).toBe(
      `Contact: mailto:turva@example.fi\nExpires: 2027-06-30T00:00:00Z\nPreferred-Languages: ${locales.join(', ')}\nCanonical: ${origin}/.well-known/security.txt\n`,
    );
  });

  test('takes a page as the contact, and no canonical address without https', () => {
    const text = securityFile(site({ securityContact: 'https://example.fi/turva', securityExpires: '2027-06-30' }), 'http://localhost:3000');
    expect(text).toContain('Contact: https://example.fi/turva\n');
    expect(text).not.toContain('Canonical');
  });

  test('is not there before the owner has named a contact and its last day', () => {
    expect(securityFile(site({}), origin)).toBeUndefined();
    expect(securityFile(site({ securityContact: 'turva@example.fi' }), origin)).toBeUndefined();
    expect(securityFile(site({ securityExpires: '2027-06-30' }), origin)).toBeUndefined();
  });
});

test('the files have one address each, with no language in it', () => {
  expect(siteFileNames.map(pathToSiteFile)).toEqual(['/sitemap.xml', '/robots.txt', '/.well-known/security.txt']);
  expect(fileRules()).toContainEqual({ source: '/fi/.well-known/security.txt', destination: '/api/files', locale: false });
  for (const name of siteFileNames) expect(readSiteFilePath(pathToSiteFile(name))).toBe(name);
});
