import type { CellKind } from './table-cell';
import { toXml } from './xlsx-xml';

/** The styles of cells, in the order of the style sheet. */
const styles = ['general', 'header', 'text', 'day', 'euros', 'percent', 'prose'] as const;
export type CellStyle = (typeof styles)[number];

/** Numbers of formats: below 164 they are the workbook's own, `49` is text. */
const formats = { general: 0, header: 49, text: 49, day: 164, euros: 165, percent: 166, prose: 49 } as const satisfies Readonly<Record<CellStyle, number>>;

/** Days are shown as ISO 8601, like the partial dates beside them; a percentage keeps its figure, 75 and not 0.75. */
const formatCodes = [
  { $numFmtId: 164, $formatCode: 'yyyy\\-mm\\-dd' },
  { $numFmtId: 165, $formatCode: '#,##0.00\\ "€"' },
  { $numFmtId: 166, $formatCode: 'General\\ "%"' },
] as const;

/** What an `s` of a cell means. */
export const styleNumber = Object.fromEntries(styles.map((style, at) => [style, at])) as Readonly<Record<CellStyle, number>>;

/** The style of a kind of cell. Text is formatted as text, so that it stays text when somebody edits it. */
export const styleOf: Readonly<Record<CellKind, CellStyle>> = {
  text: 'text',
  code: 'text',
  label: 'text',
  list: 'text',
  date: 'text',
  day: 'day',
  flag: 'general',
  number: 'general',
  euros: 'euros',
  percent: 'percent',
};

/** `xl/styles.xml` */
export function stylesXml(): string {
  const font = (bold: boolean) => ({ ...(bold && { b: '' }), sz: { $val: 11 }, name: { $val: 'Calibri' }, family: { $val: 2 } });
  const xf = (style: CellStyle) => ({
    $numFmtId: formats[style],
    $fontId: style === 'header' ? 1 : 0,
    $fillId: 0,
    $borderId: 0,
    $xfId: 0,
    $applyNumberFormat: 1,
    ...(style === 'header' && { $applyFont: 1 }),
    ...(style === 'prose' && { $applyAlignment: 1, alignment: { $vertical: 'top', $wrapText: 1 } }),
  });
  const fills = ['none', 'gray125'].map((pattern) => ({ patternFill: { $patternType: pattern } }));
  return toXml('styleSheet', {
    numFmts: { $count: formatCodes.length, numFmt: formatCodes },
    fonts: { $count: 2, font: [font(false), font(true)] },
    fills: { $count: fills.length, fill: fills },
    borders: { $count: 1, border: { left: '', right: '', top: '', bottom: '', diagonal: '' } },
    cellStyleXfs: { $count: 1, xf: { $numFmtId: 0, $fontId: 0, $fillId: 0, $borderId: 0 } },
    cellXfs: { $count: styles.length, xf: styles.map(xf) },
    cellStyles: { $count: 1, cellStyle: { $name: 'Normal', $xfId: 0, $builtinId: 0 } },
  });
}
