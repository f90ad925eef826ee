import { stringify } from 'yaml';

/** A text as it is typed after a field's name: in quotation marks only when YAML would take it for something else (`12345678`, `1e234567`, `yes: no`). */
export function yamlText(text: string): string {
  return stringify(text, { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd();
}
