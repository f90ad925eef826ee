import type { Catalogue } from '#catalogue/catalogue.ts';
import { type Choices, choicesIn } from '#selection/parameters.ts';

/** The values that the list's parameters have in a catalogue with these funds and neither projects nor topics. */
export function choicesWithFunds(ids: readonly string[]): Choices {
  return choicesIn({ projects: [], topics: [], funds: ids.map((id) => ({ id })) as unknown as Catalogue['funds'] });
}
