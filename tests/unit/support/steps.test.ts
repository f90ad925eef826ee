import { expect, test } from 'vitest';
import { runSteps, type Step } from '../../support/steps.ts';

/** Runs steps that end when they are told to; gives what began and ended, in order. */
function stage(steps: readonly Step[], lanes: number) {
  const log: string[] = [];
  const enders = new Map<string, (good: boolean) => void>();
  const outcome = runSteps(steps, lanes, ({ name }) => {
    log.push(name);
    return new Promise((resolve) => enders.set(name, resolve));
  });
  const end = async (name: string, good = true) => {
    enders.get(name)?.(good);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { log, end, outcome };
}

const steps: readonly Step[] = [{ name: 'build' }, { name: 'lint' }, { name: 'browser', needs: 'build' }, { name: 'office' }];

test('as many steps run as there are lanes, and what needs another waits for it', async () => {
  const { log, end, outcome } = stage(steps, 2);
  expect(log).toEqual(['build', 'lint']);
  await end('lint');
  expect(log).toEqual(['build', 'lint', 'office']);
  await end('office');
  expect(log).toEqual(['build', 'lint', 'office']);
  await end('build');
  expect(log).toEqual(['build', 'lint', 'office', 'browser']);
  await end('browser');
  expect(await outcome).toEqual({ passed: ['lint', 'office', 'build', 'browser'], failed: [] });
});

test('after a failure no step begins, and the one beside it is let end', async () => {
  const { log, end, outcome } = stage(steps, 2);
  await end('build', false);
  await end('lint');
  expect(await outcome).toEqual({ passed: ['lint'], failed: ['build'] });
  expect(log).toEqual(['build', 'lint']);
});
