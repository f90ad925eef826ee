/** Letters without their marks, in lower case: `Päätös` → `paatos`, `É` → `e`, `ø` → `o`. Soft hyphens vanish. The length of a word may change. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B]/gu, '')
    .toLowerCase()
    .replace(/[øđłæœß]/g, (letter) => unmarked[letter] ?? letter);
}

/** Letters that Unicode does not take apart. */
const unmarked: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss' };
