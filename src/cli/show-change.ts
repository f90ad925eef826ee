import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A change as people and `patch` read it: a unified diff with two lines around each change. @param file the file as the editor knows it */
export function showChange(file: string, before: string, after: string): string {
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2, headerOptions: FILE_HEADERS_ONLY });
}
