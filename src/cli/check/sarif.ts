import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Locale } from '#catalogue/locale.ts';
import type { Fault } from '#content/check/fault.ts';
import { faultCodes } from '#content/check/fault-code.ts';
import { endColumnOf, ruleWordsOf, wordsOf } from '#site/fault-words.ts';
import { translatorOf } from '#words/messages.ts';
import type { Report } from './report.ts';

/** The root of the repository, by the name code hosts give it. */
const root = '%SRCROOT%';

/** The report in SARIF 2.1.0 (OASIS), for code hosts and editors: each fault code is a rule, each fault a result. */
export function sarifReport({ locale, faults }: Report): string {
  const t = translatorOf(locale, 'check');
  const driver = { name: 'content:check', language: locale, rules: faultCodes.map((code) => ruleOf(code, locale)) };
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: t('root') } } },
        results: faults.map((fault) => resultOf(fault, locale)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: Fault['code'], locale: Locale): ReportingDescriptor {
  const { problem, fix } = ruleWordsOf(id, locale);
  return { id, shortDescription: { text: problem }, help: { text: fix } };
}

function resultOf(fault: Fault, locale: Locale): Result {
  const { code, level } = fault;
  const { problem, fix } = wordsOf(fault, locale);
  const text = `${problem}\n${translatorOf(locale, 'check')('fix', { fix })}`;
  return { ruleId: code, ruleIndex: faultCodes.indexOf(code), level, message: { text }, locations: [{ physicalLocation: locationOf(fault) }] };
}

function locationOf(fault: Fault): PhysicalLocation {
  const { file, line, column } = fault.place;
  // A content folder outside the project has no path below its root.
  const isOutside = file.startsWith('../') || /^[a-z]:/i.test(file);
  const artifactLocation = isOutside ? { uri: pathToFileURL(resolve(file)).href } : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
  return { artifactLocation, region: { startLine: line, startColumn: column, endColumn: endColumnOf(fault) } };
}
