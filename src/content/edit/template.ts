/**
 * Front matter without certain comments, and without the empty lines that stood around them. Other comments stay.
 * @param comments the lines, without spaces around them
 */
export function withoutComments(matter: string, comments: ReadonlySet<string>): string {
  const lines = matter.split(/(?<=\n)/);
  const isGone = (line: string | undefined) => line !== undefined && comments.has(line.trim());
  if (!lines.some(isGone)) return matter;
  const kept = lines.filter((line) => !isGone(line));
  const isEmpty = (line: string | undefined) => line === undefined || line.trim() === '';
  // An empty line is kept only above a comment of the editor's own.
  return kept.filter((line, index) => !isEmpty(line) || (index > 0 && kept[index + 1]?.trimStart().startsWith('#') === true)).join('');
}
