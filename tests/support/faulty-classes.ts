/** The `class` attributes of a page that were made of a name that does not exist. */
export function faultyClasses(html: string): readonly string[] {
  return [...html.matchAll(/\sclass="([^"]*)"/g)].map((match) => match[1] ?? '').filter((names) => /\b(?:undefined|null)\b|\[object/.test(names));
}
