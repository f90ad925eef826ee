import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type Style, WorkbookWriter } from '@cj-tech-master/excelts';
import type { Locale } from '#catalogue/locale.ts';
import { type CellStyle, type Sheet, sheetCell } from '#data/sheets.ts';
import { translatorOf } from '#words/messages.ts';

/** Milliseconds for which rows are written at a time: enough to be quick, little enough to hold nobody up, also while the code is new to the process. */
const turn = 5;

const font = { name: 'Calibri', family: 2, size: 11 };

/** Days are shown as ISO 8601, like the partial dates beside them; a percentage keeps its figure, 75 and not 0.75. */
const styles: Readonly<Record<CellStyle, Partial<Style>>> = {
  general: { font },
  header: { font: { ...font, bold: true }, numFmt: '@' },
  text: { font, numFmt: '@' },
  link: { font: { ...font, underline: true, color: { argb: 'FF0563C1' } }, numFmt: '@' },
  day: { font, numFmt: 'yyyy\\-mm\\-dd' },
  euros: { font, numFmt: '#,##0.00\\ "€"' },
  percent: { font, numFmt: 'General\\ "%"' },
  prose: { font, numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
};

/** What a workbook says of itself in its properties. */
export type WorkbookFacts = {
  readonly title: string;
  readonly creator: string;
  readonly language: Locale;
  /** The time that stands in it as that of its making, ISO 8601. */
  readonly generated: string;
};

/**
 * A workbook, piece by piece. Rows are asked for only as the pieces are taken, so that neither many rows nor a slow reader
 * fill the memory; an error in a row ends the pieces with that error. Only the texts are held to the end, each once: a workbook
 * has them in a list of their own, the one place where the library keeps spaces at their ends.
 * The same sheets are the same bytes, whenever and in whatever time zone they are written.
 */
export async function* writeWorkbook(sheets: readonly Sheet[], { title, creator, language, generated }: WorkbookFacts): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      ready.push(chunk);
      done();
    },
  });
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  // Whoever asked has had a turn of choosing the rows before this one.
  await setImmediate();
  const workbook = new PatientWriter({ stream, useStyles: true, useSharedStrings: true, created: new Date(generated), creator, lastModifiedBy: creator });
  Object.assign(workbook, { title, language });
  for (const sheet of sheets) {
    for (const _ of writeSheet(workbook, sheet)) {
      // The library compresses in the background; it is let do so before it is given more.
      await setImmediate();
      if (failure !== undefined) throw failure;
      yield* ready.splice(0);
    }
  }
  await workbook.commit();
  yield* ready.splice(0);
}

/** What every workbook of the site says of itself in a language. */
export function workbookFacts(locale: Locale): Pick<WorkbookFacts, 'creator' | 'language'> {
  return { creator: translatorOf(locale, 'site')('name'), language: locale };
}

/** Texts that are written at a time. */
const textsAtATime = 500;

/** 1980-01-01 00:00, the first time that the form of ZIP files knows. */
const firstTime = { dosTime: 0, dosDate: 33 };

/**
 * The library writes the time of the moment, by the wall of the place, beside each file of a workbook: here it is always the same. And it writes the list of all texts in one
 * go, which of ten thousand projects takes a good part of a second: here it goes through the compression in parts, and others have their turns in between.
 */
class PatientWriter extends WorkbookWriter {
  /** Begins a file of the workbook that is written in parts; the library writes its sheets so, and its types say nothing of it. */
  declare readonly _openStream: (path: string) => { readonly write: (part: string) => unknown; readonly end: () => void };

  /** The library calls it when it has made the archive and before it puts the first file there. */
  protected override _createOutputStream(options: NonNullable<ConstructorParameters<typeof WorkbookWriter>[0]>) {
    const add = this.zip.add.bind(this.zip);
    this.zip.add = (file) => {
      Object.assign(file, firstTime);
      add(file);
    };
    return super._createOutputStream(options);
  }

  override async addSharedStrings(): Promise<void> {
    const { values } = this.sharedStrings;
    if (values.length === 0) return;
    const head = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${values.length}" uniqueCount="${values.length}">`;
    const file = this._openStream('xl/sharedStrings.xml');
    file.write(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${head}`);
    for (let from = 0; from < values.length; from += textsAtATime) {
      file.write(
        values
          .slice(from, from + textsAtATime)
          .map(sharedText)
          .join(''),
      );
      await setImmediate();
    }
    file.write('</sst>');
    file.end();
  }
}

/** A text of `sheetCell`, which holds nothing that XML does not know; spaces at its ends and its lines are kept where there are any. */
function sharedText(text: string): string {
  const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</t></si>`;
}

/** Most addresses of a sheet that can be pressed: programs take no file with more than 65,530. Further ones stand there as text. */
const mostLinks = 65_000;

const page = { paperSize: 9, orientation: 'landscape' } as const;

/** Writes a sheet, and stops after every batch of rows. */
function* writeSheet(workbook: WorkbookWriter, { name, widths, isTable, rows }: Sheet): Generator<void> {
  const sheet = workbook.addWorksheet(name, {
    // On paper the first column says of which project a row is.
    pageSetup: isTable ? { ...page, printTitlesRow: '1:1', printTitlesColumn: 'A:A' } : { ...page, fitToWidth: 1, fitToHeight: 0 },
    ...(isTable && { views: [{ state: 'frozen', ySplit: 1 }] }),
  });
  sheet.columns = widths.map((width) => ({ width }));
  const contentOf = addressesAsLinks();
  let begun = performance.now();
  let written = 0;
  for (const cells of rows) {
    const row = sheet.addRow([]);
    written += 1;
    for (const [at, styled] of cells.entries()) {
      const cell = sheetCell(styled);
      if (cell !== undefined) Object.assign(row.getCell(at + 1), { value: contentOf(cell), style: styles[cell.style] });
    }
    row.commit();
    if (performance.now() - begun < turn) continue;
    yield;
    begun = performance.now();
  }
  if (isTable && widths.length > 0 && written > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written, column: widths.length } };
  sheet.commit();
  yield;
}

type SheetCell = NonNullable<ReturnType<typeof sheetCell>>;

/** Gives the values of the cells of one sheet: addresses can be pressed as long as there are not too many of them. */
function addressesAsLinks(): (cell: SheetCell) => SheetCell['value'] | { readonly text: string; readonly hyperlink: string } {
  let links = 0;
  return ({ value, style }) => {
    if (style !== 'link' || typeof value !== 'string' || links >= mostLinks) return value;
    links += 1;
    return { text: value, hyperlink: value };
  };
}
