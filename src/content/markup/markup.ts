import type { Root } from 'mdast';
import { groupBy } from '#catalogue/group-by.ts';
import type { Fault } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { markdownFaults } from '../check/markdown-faults.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { failedLinks } from './failed-links.ts';
import { faultOf, withoutOverlaps } from './finding.ts';
import { marksLeft } from './marks-left.ts';
import { numberedLists } from './numbered-lists.ts';
import { hardSpaces, listsInLine, pastedLists } from './pasted-lists.ts';
import { type ProseLine, proseLines } from './prose-lines.ts';
import { refusedMarkup } from './refused.ts';
import { brokenTables, tableFaults } from './tables.ts';

/** All that is wrong with a body as Markdown: what it may not hold, what readers would not see, what they would see and were not meant to. One thing is told once, by the fault that knows most of it. */
export function bodyFaults(file: MarkdownFile, root: Root, publicDir: string): readonly Fault[] {
  const lines = proseLines(file, root);
  const spaces = hardSpaces(file);
  const tables = brokenTables(file, lines);
  const spaced = new Set(spaces.map(({ place }) => place.line));
  const tabled = new Set(tables.flatMap(({ place }) => paragraphAt(lines, place.line)));
  const plain = lines.filter(({ line, block }) => !spaced.has(line) && !tabled.has(block));
  const links = failedLinks(file, plain);
  const inLine = listsInLine(file, plain);
  const listed = new Set(inLine.map(({ line }) => line.line));
  const findings = withoutOverlaps([...links, ...inLine, ...pastedLists(file, plain), ...marksLeft(file, plain)]).map((finding) => faultOf(file, finding));
  const broken = groupBy(
    findings.filter(({ code }) => ofLinks.has(code)),
    ({ place }) => place.line,
  );
  const isInside = ({ code, place }: Fault) =>
    code.startsWith('linkAddress') &&
    broken.get(place.line)?.some((other) => other.place.column <= place.column && place.column < other.place.column + other.place.length);
  return [
    ...markdownFaults(file, root, publicDir).filter((fault) => !isInside(fault)),
    ...refusedMarkup(file, root),
    // Items with such spaces are missing from their lists.
    ...(spaces.some(({ values }) => /\d/.test(String(values.value))) ? [] : numberedLists(file, root).filter(({ place }) => !listed.has(place.line))),
    ...tableFaults(file, root),
    ...tables,
    ...spaces,
    ...findings,
  ];
}

const ofLinks: ReadonlySet<FaultCode> = new Set(['linkBroken', 'linkInBrackets', 'linkUndefined']);

function paragraphAt(lines: readonly ProseLine[], at: number): readonly ProseLine['block'][] {
  return lines.flatMap(({ line, block }) => (line === at ? [block] : []));
}
