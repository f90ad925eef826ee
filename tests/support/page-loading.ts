import { expect, type Page, type Response } from '@playwright/test';

type Noted = { readonly shift: number; readonly violations: readonly string[] };

/** What a page does while it loads. */
export type Loading = {
  /** Expects that nothing moved, and that at most six small answers, all of them of this server, were needed. */
  readonly expectStill: (origin: string) => Promise<void>;
  /** Expects that scripts are data that does not run, and that neither the browser nor the policy had anything to report. */
  readonly expectOnlyData: () => Promise<void>;
};

/** Watches a page from before it is opened. */
export async function watchLoading(page: Page): Promise<Loading> {
  const answers: Response[] = [];
  const said: string[] = [];
  page.on('response', (response) => answers.push(response));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.addInitScript(() => {
    const noted = { shift: 0, violations: [] as string[] };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.shift += 'value' in entry ? Number(entry.value) : 0;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => noted.violations.push(`${violatedDirective} ${blockedURI}`));
  });
  const noted = () => page.evaluate(() => (globalThis as typeof globalThis & { readonly noted: Noted }).noted);
  return {
    expectStill: async (origin) => {
      expect.soft((await noted()).shift, 'layout shift').toBe(0);
      await expectSmallAnswers(answers, origin);
    },
    expectOnlyData: async () => {
      const scripts = await page.evaluate(() => [...document.scripts].map(({ type, text }) => ({ type, data: JSON.parse(text) as unknown })));
      expect.soft(new Set(scripts.map(({ type }) => type))).toEqual(new Set(['application/ld+json']));
      for (const { data } of scripts) expect.soft(data).toHaveProperty('@type');
      expect.soft([...(await noted()).violations, ...said], 'reports').toEqual([]);
    },
  };
}

async function expectSmallAnswers(answers: readonly Response[], origin: string): Promise<void> {
  const sizes = await Promise.all(answers.map(async (answer) => ({ url: answer.url(), bytes: (await answer.request().sizes()).responseBodySize })));
  const sum = (end: string) => sizes.filter(({ url }) => url.endsWith(end)).reduce((total, { bytes }) => total + bytes, 0);
  expect.soft(sizes.length, JSON.stringify(sizes)).toBeLessThanOrEqual(6);
  expect.soft(sizes.filter(({ url }) => !url.startsWith(origin))).toEqual([]);
  expect.soft(sizes.filter(({ url }) => url.endsWith('.js'))).toEqual([]);
  expect.soft(sum('.css'), 'bytes of style').toBeGreaterThan(0);
  expect.soft(sum('.css'), 'bytes of style').toBeLessThanOrEqual(12_000);
  expect.soft(sum('.woff2'), 'bytes of typefaces').toBeGreaterThan(0);
  expect.soft(sum('.woff2'), 'bytes of typefaces').toBeLessThanOrEqual(30_000);
}
