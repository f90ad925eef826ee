/** A place in a text where something else should stand. */
export type Replacement = { readonly index: number; readonly value: string; readonly suggestion: string };

/** Puts replacements, in the order of the text, in their places. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { index, value, suggestion } of replacements) {
    result += text.slice(at, index) + suggestion;
    at = index + value.length;
  }
  return result + text.slice(at);
}

/** Every match of a pattern for which there is something better to write. */
export function replacementsIn(text: string, pattern: RegExp, better: (match: RegExpExecArray) => string | undefined): readonly Replacement[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const suggestion = better(match);
    return suggestion === undefined || suggestion === match[0] ? [] : [{ index: match.index, value: match[0], suggestion }];
  });
}
