import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, withFolder } from '../../support/workspace.ts';

const text = readFileSync(join(root, 'deploy/systemd/eu-hankkeet@.service'), 'utf8');
const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
const values = (name: string) => lines.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1));
const settings = new Map((values('Environment')[0] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]));

/** systemd's own tools judge a copy whose programs are on this machine. */
function analyze(unit: string, ...args: readonly string[]) {
  return withFolder('unit-', (dir) => {
    const file = join(dir, 'eu-hankkeet@.service');
    writeFileSync(file, unit.replaceAll('/usr/bin/node', process.execPath).replace('/usr/bin/curl', process.execPath));
    return spawnSync('systemd-analyze', [...args, file], { encoding: 'utf8' });
  });
}

describe('the unit of systemd', () => {
  test('starts the process itself, one for each port, with the metrics beside it', () => {
    expect(values('ExecStart')).toEqual(['/usr/bin/node .next/bin/serve.mjs']);
    expect(settings.get('PORT')).toBe('%i');
    expect(settings.get('METRICS_PORT')).toBe('1%i');
    expect(settings.get('HOST')).toBe('127.0.0.1');
    expect(values('ExecStartPost')[0]).toContain(' --fail --retry ');
    expect(values('ExecStartPost')[0]).toMatch(/ http:\/\/127\.0\.0\.1:%i\/readyz$/);
  });

  test('waits longer for the end than the site’s own deadline, and starts again what failed', () => {
    expect(values('KillSignal')).toEqual(['SIGTERM']);
    expect(Number(values('TimeoutStopSec')[0])).toBeGreaterThan(Number(settings.get('STOP_SECONDS')) + 5);
    expect(values('Restart')).toEqual(['on-failure']);
  });

  test('has no user of its own, no privilege and nothing to write', () => {
    for (const name of ['DynamicUser', 'NoNewPrivileges', 'ProtectHome', 'PrivateDevices']) expect(values(name), name).toEqual(['yes']);
    expect(values('CapabilityBoundingSet')).toEqual(['']);
    expect(values('ProtectSystem')).toEqual(['strict']);
    expect(lines.filter((line) => /^(?:ReadWritePaths|StateDirectory|User|MemoryDenyWriteExecute)=/.test(line))).toEqual([]);
  });

  test('is one that systemd understands and finds well protected, where systemd is', () => {
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) return;
    expect(analyze(text, 'verify')).toMatchObject({ status: 0, stderr: '' });
    expect(analyze(text.replace('KillSignal=SIGTERM', 'KillSignal=SIGNOTHING'), 'verify').stderr).toContain('SIGNOTHING');
    expect(analyze(text, 'security', '--offline=true', '--no-pager', '--threshold=20').status).toBe(0);
  });
});
