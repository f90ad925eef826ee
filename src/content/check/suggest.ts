/** The candidate an editor most likely meant, or undefined when none is near: at most a third of the letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  const ranked = candidates.map((candidate) => ({ candidate, distance: editDistance(wanted, fold(candidate)) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.candidate : undefined;
}

/** A word without what people type differently: capitals, accents, spaces and signs. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same];
      row.push(Math.min(...costs, ...(swapped ? [cell(i - 2, j - 2) + 1] : [])));
    }
  }
  return cell(a.length, b.length);
}

/** `kyllä`, `yes`, `on` → true; `ei`, `no`, `off` → false. */
export function suggestBoolean(text: string): 'true' | 'false' | undefined {
  if (/^(kyllä|yes|on|y|k|1|totta|true)$/i.test(text)) return 'true';
  return /^(ei|no|off|n|e|0|epätosi|false)$/i.test(text) ? 'false' : undefined;
}

/** The id of a name: of its acronym, where that stands behind it in brackets (`Digitaalinen vastuu (DVY)` → `dvy`), otherwise of the name. */
export function idOfName(name: string): string {
  const acronym = /\(([^()\s]{2,20})\)\s*$/.exec(name)?.[1] ?? '';
  return (/\p{Lu}.*\p{Lu}/u.test(acronym) && suggestId(acronym)) || suggestId(name);
}

/** The id that an address or the name of a file ends with (`/hankkeet/vanha`, `vanha.fi.md`), or that any other text makes. */
export function idIn(text: string): string {
  const path = text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  return suggestId(path.replace(/^.*\//, '').replace(/(?:\.[a-z]{2,3})?\.(?:md|html?)$/i, ''));
}

/** A name as an id: ä → a, ö → o, å → a, everything else that is not a letter or a digit becomes a hyphen. */
export function suggestId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
