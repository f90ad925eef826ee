import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer may be another in other colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** The accessibility rules (WCAG 2.0–2.2 A and AA, good practice) that a page breaks with everything opened, and where. */
export function brokenRules(page: Page): Promise<readonly string[]> {
  return broken(page, axeOf(page).withTags(tags));
}

/** The rules of contrast alone: for a page whose other rules are known to hold, in other colours. */
export function brokenRulesOfColour(page: Page): Promise<readonly string[]> {
  return broken(page, axeOf(page).withRules(rulesOfColour));
}

/** Only what is broken is described: describing each element that breaks nothing takes longer than looking at it. */
function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
}

async function broken(page: Page, axe: AxeBuilder): Promise<readonly string[]> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all as HTMLDetailsElement[]) details.open = true;
  });
  // The page has no frames, so it needs no second page in which the results of frames are put together.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
