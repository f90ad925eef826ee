/**
 * Class names joined for an element. What is absent or false leaves no trace, where a template would print `undefined`:
 * therefore every element with more than one class is written with this, and no class attribute is a template.
 */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
