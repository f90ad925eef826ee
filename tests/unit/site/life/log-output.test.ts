import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LogOutput, openLogOutput } from '#site/life/log-output.ts';
import { freePort } from '../../../support/free-port.ts';
import { compileTinySite, kill, type LifeProcess, type LogLine, startLife, startUnheard, type TinySite } from '../../../support/life-process.ts';

let tiny: TinySite;
let dir = '';
beforeAll(async () => {
  tiny = await compileTinySite();
  dir = mkdtempSync(join(tmpdir(), 'log-output-'));
});
afterAll(() => {
  tiny.remove();
  rmSync(dir, { recursive: true });
});

/** A pipe that has a name, whose reader may come later. */
function makePipe(name: string): string {
  const path = join(dir, name);
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
  return path;
}

describe('the output of a log', () => {
  const line = `${'x'.repeat(9999)}\n`;
  const openEnds = (name: string) => {
    const path = makePipe(name);
    return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  };
  /** All that is in a pipe. */
  const drain = (fd: number): string => {
    const part = Buffer.alloc(1_048_576);
    let said = '';
    try {
      for (;;) said += part.toString('latin1', 0, readSync(fd, part));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      return said;
    }
  };

  test('gathers lines, and writes them by itself', async () => {
    const fd = openEnds('gathers');
    const output = openLogOutput(fd, () => undefined);
    output.write('one\n');
    expect(drain(fd)).toBe('');
    await expect.poll(() => drain(fd)).toBe('one\n');
    output.write('two\n');
    output.hurry();
    output.write('three\n');
    await output.finish();
    expect(drain(fd)).toBe('two\nthree\n');
    closeSync(fd);
  });

  test('keeps 8 MB for a reader who does not read, counts the lines beyond, and tells of them where they are missing', async () => {
    const fd = openEnds('unread');
    const output: LogOutput = openLogOutput(fd, (lines) => output.write(`lost ${lines}\n`));
    for (let at = 0; at < 1000; at += 1) output.write(line);
    const lost = output.lost();
    expect(lost).toBe(1000 - Math.floor(8_388_608 / line.length));
    let said = '';
    const read = () => {
      said += drain(fd);
      return said.slice(-20);
    };
    await expect.poll(read, { interval: 1, timeout: 30_000 }).toContain(`lost ${lost}\n`);
    expect(said).toBe(`${line.repeat(1000 - lost)}lost ${lost}\n`);
    output.write('after\n');
    await output.finish();
    expect([drain(fd), output.lost()]).toEqual(['after\n', lost]);
    closeSync(fd);
  });

  test('finishes soon where nothing can be written', async () => {
    const fd = openSync('/dev/full', 'w');
    const output = openLogOutput(fd, () => undefined);
    output.write(line);
    const before = performance.now();
    await output.finish();
    expect(performance.now() - before).toBeLessThan(5000);
    // Not closed: what waits is tried again for ever, and would be written to whatever had the number next.
  });
});

describe('a server whose log cannot be written', () => {
  let life: LifeProcess;
  let metricsPort = 0;
  afterEach(() => kill(life));

  const lost = async () => Number(/^site_log_lines_lost_total (\d+)$/m.exec(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())?.[1]);
  /** Makes the server say more than it may keep, and asks it something all the while. */
  const overfill = async () => {
    for (let at = 0; at < 10; at += 1) {
      const answers = [await life.ask('/tell'), await life.ask('/')];
      expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))).toEqual([
        [200, 'told'],
        [200, 'fine'],
      ]);
    }
  };
  /** It answers what was asked before, and ends well before the deadline. */
  const expectGoodEnd = async () => {
    const slow = life.ask('/slow');
    await life.ask('/');
    const { code, signal, seconds } = await life.end();
    expect([await (await slow).text(), code, signal]).toEqual(['slow', 0, null]);
    expect(seconds).toBeLessThan(8);
  };

  test.each([
    ['has no room', '>/dev/full', 2],
    ['has no room, as what is on stderr', '>/dev/full 2>/dev/full', 2],
    ['is a pipe that nobody reads', '1<>UNREAD', 2],
    ['is a pipe that nobody reads, as what is on stderr', '1<>UNREAD 2>&1', 2],
    // To a closed one Node.js gives what swallows all.
    ['is closed', '>&-', 0],
  ])('because it %s starts, answers, counts the lines that are lost and ends', async (_, redirection, least) => {
    metricsPort = await freePort();
    const pipe = redirection.includes('UNREAD') ? makePipe(`unread-${redirection.length}`) : '';
    life = await startUnheard(tiny.args, redirection.replace('UNREAD', pipe), { METRICS_PORT: String(metricsPort) });
    await overfill();
    expect(await lost()).toBeGreaterThanOrEqual(least);
    await expectGoodEnd();
  });

  test('because its reader has gone goes on and ends', async () => {
    metricsPort = await freePort();
    life = await startLife(tiny.args, { METRICS_PORT: String(metricsPort) });
    life.process.stdout?.destroy();
    life.process.stderr?.destroy();
    await overfill();
    expect(await lost()).toBeGreaterThan(1);
    await expectGoodEnd();
  });

  test('tells in its place how many lines are missing, once somebody reads', async () => {
    metricsPort = await freePort();
    const pipe = makePipe('read-late');
    life = await startUnheard(tiny.args, `1<>${pipe}`, { METRICS_PORT: String(metricsPort) });
    await overfill();
    const count = await lost();
    expect(count).toBeGreaterThan(1);
    const reader = spawn('cat', [pipe]);
    let said = '';
    reader.stdout.on('data', (part) => {
      said += String(part);
    });
    await expect.poll(() => said.includes('lines lost'), { timeout: 30_000 }).toBe(true);
    expect((await life.end()).code).toBe(0);
    await expect.poll(() => said).toContain('SIGTERM');
    reader.kill();
    const lines = said.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LogLine]));
    expect(lines[0]).toMatchObject({ msg: 'listening' });
    expect(lines.filter(({ msg }) => msg === 'lines lost')).toEqual([expect.objectContaining({ level: 'warn', lines: count })]);
    expect(lines.at(-1)).toMatchObject({ msg: 'stopping', cause: 'SIGTERM' });
  });
});
