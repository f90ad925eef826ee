import { posix } from 'node:path';
import { pathToContent } from '#addresses/pages.ts';
import { byLocale, type Locale } from '#catalogue/locale.ts';
import { type Fault, isMissingValue } from '#content/check/fault.ts';
import { parseContentLink } from '#content/read/content-file.ts';

/** The faults of the files behind an address, and the others, each in their order; the page's address in every language when it has faults. */
export type FaultsByPage = { readonly here: readonly Fault[]; readonly elsewhere: readonly Fault[]; readonly paths?: Paths };

type Paths = Readonly<Record<Locale, string>>;

/**
 * Tells the faults of a page from those of other pages. A page stands on the files of its id in every language: a fact
 * changed in one is a fault of the other. Files without a page of their own (`site.yml`, a misnamed file) are elsewhere.
 */
export function faultsByPage(faults: readonly Fault[], path: string): FaultsByPage {
  const isHere = (fault: Fault) => Object.values(pathsOfFile(fault.place.file) ?? {}).includes(path);
  const [first, ...rest] = faults.filter(isHere);
  if (first === undefined) return { here: [], elsewhere: faults };
  const paths = pathsOfFile(first.place.file);
  return { here: [first, ...rest], elsewhere: faults.filter((fault) => !isHere(fault)), ...(paths && { paths }) };
}

/** True for the page of a draft that lacks required fields or has unfinished ones: these are warnings, but there is nothing to show yet. */
export function isIncompleteDraft(faults: readonly Fault[], path: string): boolean {
  return faults.some((fault) => {
    const { file } = fault.place;
    const own = parseContentLink(file, posix.basename(file));
    const isMissing = isMissingValue(fault) || (fault.code === 'leftover' && fault.values.key !== undefined);
    return isMissing && fault.level === 'warning' && own !== undefined && pathToContent(own) === path;
  });
}

function pathsOfFile(file: string): Paths | undefined {
  const own = parseContentLink(file, posix.basename(file));
  return own && byLocale((locale) => pathToContent({ ...own, locale }));
}
