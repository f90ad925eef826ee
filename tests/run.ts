import { findBrowser } from './support/find-browser.ts';
import { runStep, runSteps, type Step, steps } from './support/steps.ts';

/** Steps run two beside each other, each on all cores: tests wait for processes and browsers more than they work. */
const lanes = 2;

/** `npm test`: every check of the project. After one that fails none begins. What each wrote is shown when it ends. */
async function main(): Promise<void> {
  // Now, because a browser may have to be installed: beside other steps that install something, that would fail.
  const { executablePath = '' } = await findBrowser();
  const { passed, failed } = await runSteps(steps, lanes, (step) => runAndShow(step, { ...process.env, E2E_CHROMIUM: executablePath }));
  finish(passed.length, failed);
}

async function runAndShow(step: Step, env: NodeJS.ProcessEnv): Promise<boolean> {
  const start = performance.now();
  process.stdout.write(`-- ${step.name} begins\n`);
  const { passed, output } = await runStep(step, env).catch((error: unknown) => ({ passed: false, output: String(error) }));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`\n== ${step.name}: ${passed ? 'passed' : 'FAILED'} after ${seconds} s\n${output.trimEnd()}\n\n`);
  return passed;
}

function finish(passed: number, failed: readonly string[]): void {
  process.stdout.write(`\n${failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`}\n${passed} passed, ${failed.length} failed\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  finish(0, ['browser']);
});
