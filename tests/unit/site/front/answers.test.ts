import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { helsinkiDay, nextHelsinkiMidnight } from '#catalogue/date.ts';
import { createAnswers, type Maker } from '#site/front/answers.ts';
import type { WholeAnswer } from '#site/front/recorded-answer.ts';
import { createRandom } from '../../../support/random.ts';
import { setRelease } from '../../../support/set-release.ts';

const page = (text: string, headers: WholeAnswer['headers'] = {}, status = 200): WholeAnswer => ({
  status,
  headers: { 'content-type': 'text/plain', 'cache-control': 'public, s-maxage=600', ...headers },
  body: Buffer.from(text),
});

/** A maker that counts how often it is asked and answers when it is told to. */
function heldMaker(answer: WholeAnswer) {
  const open: (() => void)[] = [];
  const make: Maker = () => new Promise((resolve) => open.push(() => resolve(answer)));
  return { make, count: () => open.length, release: () => open.forEach((go) => void go()) };
}

const noon = Date.parse('2026-11-24T12:00:00+02:00');

afterEach(() => setRelease(undefined));

describe('answers kept in memory', () => {
  test('are made once for all who wait, and from then on found', async () => {
    const answers = createAnswers({ bytes: 1e6 });
    const maker = heldMaker(page('text'));
    const waiting = Array.from({ length: 50 }, () => answers.find('/a', maker.make, {}));
    maker.release();
    const found = await Promise.all(waiting);
    expect(maker.count()).toBe(1);
    expect(found.map(({ result }) => result).sort()).toEqual(['miss', ...Array(49).fill('shared')]);
    const again = await answers.find('/a', maker.make, {});
    expect([again.result, again.answer, maker.count()]).toEqual(['hit', found[0]?.answer, 1]);
  });

  test('that fail are not kept: those who waited hear of it, the next asks anew', async () => {
    const answers = createAnswers({ bytes: 1e6 });
    let count = 0;
    const make: Maker = async () => {
      count += 1;
      if (count === 1) throw new Error('broken');
      return page('text');
    };
    const first = await Promise.allSettled([answers.find('/a', make, {}), answers.find('/a', make, {})]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await answers.find('/a', make, {})).result).toBe('miss');
  });

  test.each([
    ['of failures', page('x', {}, 500)],
    ['of overload', page('x', {}, 503)],
    ['for one visitor', page('x', { 'cache-control': 'private' })],
    ['not to be stored', page('x', { 'cache-control': 'no-store' })],
    ['with nothing said', page('x', { 'cache-control': undefined })],
    ['objecting to parameters', page('x', { 'cache-control': 'no-store' }, 400)],
    ['leading elsewhere for one visitor', page('x', { 'cache-control': 'private' }, 307)],
  ])('are none %s', async (_, answer) => {
    const answers = createAnswers({ bytes: 1e6 });
    expect((await answers.find('/a', async () => answer, {})).result).toBe('miss');
    expect((await answers.find('/a', async () => answer, {})).result).toBe('miss');
    expect([answers.count(), answers.bytes()]).toEqual([0, 0]);
  });

  test.each([307, 308])('lead elsewhere (%i) too', async (status) => {
    const answers = createAnswers({ bytes: 1e6 });
    const moved = page('', { 'cache-control': undefined, location: '/b' }, status);
    await answers.find('/a', async () => moved, {});
    expect(await answers.find('/a', async () => moved, {})).toMatchObject({ result: 'hit', answer: { status, headers: { location: '/b' } } });
  });

  test('are dropped at midnight in Helsinki', async () => {
    let now = noon;
    const answers = createAnswers({ bytes: 1e6, now: () => now });
    const make: Maker = async () => page(helsinkiDay(now));
    await answers.find('/a', make, {});
    now = nextHelsinkiMidnight(noon) - 1;
    expect((await answers.find('/a', make, {})).result).toBe('hit');
    now = nextHelsinkiMidnight(noon);
    const next = await answers.find('/a', make, {});
    expect([next.result, 'body' in next.answer && String(next.answer.body)]).toEqual(['miss', '2026-11-25']);
  });

  test('begun before midnight are given to those who asked before, and neither to others nor kept', async () => {
    let now = nextHelsinkiMidnight(noon) - 1;
    const answers = createAnswers({ bytes: 1e6, now: () => now });
    const [before, after] = [heldMaker(page('before')), heldMaker(page('after'))];
    const early = answers.find('/a', before.make, {});
    now += 1;
    const late = answers.find('/a', after.make, {});
    before.release();
    expect(await early).toMatchObject({ outdated: true, answer: { body: Buffer.from('before') } });
    after.release();
    expect(await late).toMatchObject({ outdated: false, answer: { body: Buffer.from('after') } });
    expect(await answers.find('/a', before.make, {})).toMatchObject({ result: 'hit', answer: { body: Buffer.from('after') } });
  });

  test('belong to one release', async () => {
    const answers = createAnswers({ bytes: 1e6 });
    setRelease('one');
    await answers.find('/a', async () => page('one'), {});
    setRelease('two');
    expect(await answers.find('/a', async () => page('two'), {})).toMatchObject({ result: 'miss', answer: { body: Buffer.from('two') } });
  });

  test('stay within their bytes in a flood, those in codings included, and what is asked for most stays', async () => {
    const limit = 300_000;
    const answers = createAnswers({ bytes: limit });
    const random = createRandom(7);
    const make: Maker = async () => page(Array.from({ length: 3000 }, () => random(1296).toString(36)).join(' '));
    await answers.find('/', make, {});
    let most = 0;
    for (let at = 0; at < 500; at += 1) {
      const { answer } = await answers.find(`/hankkeet?q=${random(1e9)}`, make, {});
      if ('inCoding' in answer) await Promise.all([answer.inCoding('br'), answer.inCoding('gzip')]);
      most = Math.max(most, answers.bytes());
      expect((await answers.find('/', make, {})).result).toBe('hit');
    }
    expect(most).toBeLessThanOrEqual(limit);
    expect(most).toBeGreaterThan(limit / 2);
    expect(answers.count()).toBeLessThan(100);
  });

  test('of addresses at which there is nothing share one body', async () => {
    const answers = createAnswers({ bytes: 1e6 });
    const make: Maker = async () => page('nothing '.repeat(2000), { 'cache-control': 'no-store' }, 404);
    for (let at = 0; at < 100; at += 1) await answers.find(`/nothing/${at}`, make, {});
    expect(answers.count()).toBe(101);
    expect(answers.bytes()).toBeLessThan(100 * 600 + 20_000);
    const [one, other] = await Promise.all(['/nothing/1', '/nothing/2'].map((address) => answers.find(address, make, {})));
    expect(one?.answer).toBe(other?.answer);
  });

  test('at which there is nothing, each in words of its own, stay within their bytes too', async () => {
    const limit = 300_000;
    const answers = createAnswers({ bytes: limit });
    const addresses = Array.from({ length: 200 }, (_, at) => `/nothing/${at}`);
    for (const address of addresses) await answers.find(address, async () => page(`${address} `.repeat(500), {}, 404), {});
    const held = new Map(addresses.flatMap((address) => (answers.kept(address) === undefined ? [] : [[address, answers.kept(address)?.body.length ?? 0]])));
    expect(held.size).toBeGreaterThan(10);
    const real = [...held].reduce((sum, [address, bytes]) => sum + address.length + bytes, 0);
    expect(real).toBeLessThanOrEqual(answers.bytes());
    expect(answers.bytes()).toBeLessThanOrEqual(limit);
    expect((await answers.find('/nothing/0', async () => page('again', {}, 404), {})).result).toBe('miss');
  });

  test('are counted with their addresses and headers, and hold no memory but their own', async () => {
    const answers = createAnswers({ bytes: 1e6 });
    const counted = async (address: string, make: Maker) => {
      const before = answers.bytes();
      const { answer } = await answers.find(address, make, {});
      if ('inCoding' in answer) for (const body of [answer.body, await answer.inCoding('br')]) expect(body.buffer.byteLength).toBe(body.length);
      return answers.bytes() - before;
    };
    const short = await counted('/a', async () => page('text'));
    expect(await counted(`/${'b'.repeat(800)}`, async () => page('text'))).toBeGreaterThanOrEqual(short + 799);
    expect(await counted('/c', async () => page('text', { location: 'c'.repeat(700) }))).toBeGreaterThanOrEqual(short + 700);
  });

  test('do not hold what is too long, nor long addresses', async () => {
    const answers = createAnswers({ bytes: 100_000, longest: 1000 });
    await answers.find('/long', async () => page('x'.repeat(5000)), {});
    const address = `/hankkeet?q=${'a'.repeat(1000)}`;
    expect((await answers.find(address, async () => page('x'), {})).result).toBe('pass');
    expect((await answers.find(address, async () => page('x'), {})).result).toBe('pass');
    expect(answers.count()).toBe(0);
  });

  test('do not hold what is streamed: each visitor has a stream, and is asked for as it is', async () => {
    const answers = createAnswers({ bytes: 100_000, longest: 1000 });
    const asked: unknown[] = [];
    const make: Maker = async (how) => {
      asked.push(how);
      return { status: 200, headers: {}, stream: new PassThrough().end('x'), isLong: true };
    };
    const found = await Promise.all([answers.find('/big', make, {}), answers.find('/big', make, { method: 'HEAD' })]);
    expect(found.map(({ result }) => result)).toEqual(['pass', 'pass']);
    expect(found[0]?.answer).not.toBe(found[1]?.answer);
    await answers.find('/big', make, { headers: { 'if-none-match': '"x"' } });
    expect(asked).toEqual([{ longest: 1000 }, { method: 'HEAD', longest: 0 }, { headers: { 'if-none-match': '"x"' }, longest: 0 }]);
  });
});
