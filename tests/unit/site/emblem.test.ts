import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/workspace.ts';

test('the EU emblem has twelve stars on a circle, the right ratio and the right colours', () => {
  const svg = readFileSync(join(root, 'public/eu-emblem.svg'), 'utf8');
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  expect(Number(width) / Number(height)).toBe(1.5);
  expect(svg).toContain('fill="#039"');
  expect(svg).toContain('fill="#fc0"');
  const tops = [...svg.matchAll(/M([\d.]+) ([\d.]+)L/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(tops).toHaveLength(12);
  const starRadius = Number(height) / 18;
  for (const [x, y] of tops) {
    const distance = Math.hypot(x - Number(width) / 2, y + starRadius - Number(height) / 2);
    expect(distance).toBeCloseTo(Number(height) / 3, 0);
  }
});
