import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';

/** What any program that publishes Markdown does with a folder of texts: reads, splits and parses them, and checks nothing. Gives the number of files. */
export function parsePlainly(dir: string): number {
  const parser = remark().use(remarkGfm);
  const paths = ['projects', 'funds', 'pages'].flatMap((folder) => readdirSync(join(dir, folder)).map((name) => join(dir, folder, name)));
  for (const path of paths) {
    const { content } = matter(readFileSync(path, 'utf8'), { engines: { yaml: (text) => parse(text) as object } });
    parser.parse(content);
  }
  return paths.length;
}
