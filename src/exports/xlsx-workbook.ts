import { type Sheet, sheetXml } from './xlsx-sheet';
import { stylesXml } from './xlsx-styles';
import { toXml } from './xlsx-xml';

/** A file inside a workbook, piece by piece. */
export type WorkbookPart = { readonly path: string; readonly pieces: Iterable<string> };

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The media type of workbooks. */
export const xlsxType = `${contentType}.sheet`;

/** The parts of a workbook (ISO/IEC 29500), to be packed in this order. The rows of the sheets are asked for as they are written. */
export function* workbookParts(sheets: readonly Sheet[]): Generator<WorkbookPart> {
  const numbered = sheets.map((sheet, at) => ({ sheet, id: `rId${at + 1}`, path: `worksheets/sheet${at + 1}.xml` }));
  const overrides = [
    { $PartName: '/xl/workbook.xml', $ContentType: `${contentType}.sheet.main+xml` },
    { $PartName: '/xl/styles.xml', $ContentType: `${contentType}.styles+xml` },
    ...numbered.map(({ path }) => ({ $PartName: `/xl/${path}`, $ContentType: `${contentType}.worksheet+xml` })),
  ];
  const defaults = [
    { $Extension: 'rels', $ContentType: 'application/vnd.openxmlformats-package.relationships+xml' },
    { $Extension: 'xml', $ContentType: 'application/xml' },
  ];
  yield { path: '[Content_Types].xml', pieces: [toXml('Types', { Default: defaults, Override: overrides }, `${packages}/content-types`)] };
  yield relationships('_rels/.rels', [{ $Id: 'rId1', $Type: `${office}/officeDocument`, $Target: 'xl/workbook.xml' }]);
  const tabs = numbered.map(({ sheet, id }, at) => ({ $name: sheet.name, $sheetId: at + 1, '$r:id': id }));
  yield { path: 'xl/workbook.xml', pieces: [toXml('workbook', { '$xmlns:r': office, sheets: { sheet: tabs } })] };
  yield relationships('xl/_rels/workbook.xml.rels', [
    ...numbered.map(({ id, path }) => ({ $Id: id, $Type: `${office}/worksheet`, $Target: path })),
    { $Id: `rId${sheets.length + 1}`, $Type: `${office}/styles`, $Target: 'styles.xml' },
  ]);
  yield { path: 'xl/styles.xml', pieces: [stylesXml()] };
  for (const { sheet, path } of numbered) yield { path: `xl/${path}`, pieces: sheetXml(sheet) };
}

type Relationship = { readonly $Id: string; readonly $Type: string; readonly $Target: string };

function relationships(path: string, all: readonly Relationship[]): WorkbookPart {
  return { path, pieces: [toXml('Relationships', { Relationship: all }, `${packages}/relationships`)] };
}
