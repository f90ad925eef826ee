import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { encode } from '#site/front/encoding.ts';
import { fetchCompressed } from '../support/fetch-compressed.ts';
import { htmlFaults } from '../support/page-answer.ts';
import { contentOf } from '../support/page-content.ts';
import { port } from '../support/ports.ts';
import { root } from '../support/workspace.ts';

/** The list as one would write it by hand for this design: classes of its own, one block a line, drawn by its style sheet. */
const byHand = readFileSync(join(root, 'tests/fixtures/hand-written/list.html'));

const list = () => fetchCompressed(`http://localhost:${port}/hankkeet`, 'br');

test('the list weighs at most a tenth more than the same page written by hand', async () => {
  const { bytes, headers } = await list();
  expect(headers['content-encoding']).toBe('br');
  expect(bytes).toBeLessThanOrEqual(1.1 * (await encode(byHand, 'br')).length);
});

test('the page written by hand says all that the list says, and breaks no rule of HTML', async () => {
  const { html } = await list();
  expect(contentOf(byHand.toString('utf8'))).toEqual(contentOf(html));
  expect(await htmlFaults(byHand.toString('utf8'))).toEqual([]);
});
