import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultOf, numberSettingNames, readServerSettings, SettingsError } from '#site/life/settings.ts';
import { root } from '../../../support/workspace.ts';

describe('the settings of the server', () => {
  test('have defaults, and keep connections longer than a proxy', () => {
    const settings = readServerSettings({});
    expect(settings).toMatchObject({ hostname: 'localhost', port: 3000, stop: 10, accessLog: true });
    expect(settings.metrics).toBeUndefined();
    expect(settings.keepAlive).toBeGreaterThan(60);
  });

  test.each(numberSettingNames)('refuse a %s that is no number, in words', (name) => {
    for (const given of ['abc', '1.5', '-1', '1e3', '99999999999']) {
      expect(() => readServerSettings({ [name]: given })).toThrow(new RegExp(`^${name}=${given.replace('.', '\\.')} is not a `));
    }
  });

  test('tell all that is wrong at once, also what does not go together', () => {
    const read = () => readServerSettings({ PORT: '9464', METRICS_PORT: '9464', STOP_DELAY_SECONDS: '10', HEADERS_TIMEOUT_SECONDS: '31', ACCESS_LOG: 'no' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/ACCESS_LOG=no .*\nSTOP_DELAY_SECONDS=10 .*\nHEADERS_TIMEOUT_SECONDS=31 .*\nMETRICS_PORT=9464 /);
  });

  test.each([
    ['CATALOGUE_TODAY', ['banana', '2024', '2024-02-30'], ['', '2024-06-01']],
    ['CONTENT_DRAFTS', ['yes', 'true', '2'], ['', '0', '1']],
  ])('refuse a %s that says nothing, and say what to type', (name, wrong, right) => {
    for (const given of wrong) expect(() => readServerSettings({ [name]: given })).toThrow(new RegExp(`^${name}=${given} is .*\\. Give .*${name}=\\d.*\\.$`));
    for (const given of right) expect(() => readServerSettings({ [name]: given })).not.toThrow();
  });

  test.each(numberSettingNames)('are told in README with the default of %s', (name) => {
    const rows = readFileSync(join(root, 'README.md'), 'utf8')
      .split('\n')
      .filter((line) => line.includes(`\`${name}\``));
    expect(rows).toContainEqual(expect.stringContaining(`\`${defaultOf(name)}\``));
  });
});
