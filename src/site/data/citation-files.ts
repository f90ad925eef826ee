import { type Ending, endingsOf, mediaTypeOf } from '#addresses/files.ts';
import { writeBibtex } from '#data/citation/bibtex.ts';
import { type Citation, type CitationContext, citeData, citeProject, writeText } from '#data/citation/citation.ts';
import { writeCsl } from '#data/citation/csl.ts';
import { writeRis } from '#data/citation/ris.ts';
import { findSnapshot, snapshotsState } from '../snapshots/snapshots.ts';
import type { DataFile, DataRequest, Renderer } from './handler.ts';
import { ofProject } from './project-files.ts';

const writers: Readonly<Record<Ending<'projectCitation'>, (citation: Citation) => string>> = {
  txt: writeText,
  bib: writeBibtex,
  ris: writeRis,
  'csl.json': writeCsl,
};

/** Who makes the citations of projects. */
export const projectCitations = byEnding((ending) =>
  ofProject('projectCitation', ending, ({ project }, request) => citationFile(ending, citeProject(project, contextOf(request)))),
);

/** Who makes the citations of the data. */
export const openDataCitations = byEnding((ending) => (request) => citationFile(ending, citeData(contextOf(request))));

function byEnding(of: (ending: Ending<'projectCitation'>) => Renderer): Readonly<Record<Ending<'projectCitation'>, Renderer>> {
  return Object.fromEntries(endingsOf('projectCitation').map((ending) => [ending, of(ending)])) as Record<Ending<'projectCitation'>, Renderer>;
}

function contextOf({ catalogue, locale, today, origin, revision }: DataRequest): CitationContext {
  const kept = findSnapshot(revision)?.day;
  return { catalogue, locale, today, origin, revision, ...(kept !== undefined && { kept }) };
}

function citationFile(ending: Ending<'projectCitation'>, citation: Citation): DataFile {
  return {
    type: mediaTypeOf(ending),
    language: citation.language,
    filename: `${citation.key}.${ending}`,
    // It says whether the revision is kept.
    state: snapshotsState(),
    body: writers[ending](citation),
  };
}
