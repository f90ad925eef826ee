import { sample } from './depth.ts';
import { hostileFields } from './hostile-fields.ts';
import type { HostileFile } from './hostile-file.ts';
import { hostileMarkdown } from './hostile-markdown.ts';

/** Files that try to keep the check busy. */
export const everyHostileFile: readonly HostileFile[] = [...hostileMarkdown, ...hostileFields];

/** A third of them every day, all of them in the deep tests. */
export const hostileFiles = sample(everyHostileFile, 70);
