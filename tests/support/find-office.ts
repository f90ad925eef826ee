import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from './find-program.ts';

const offices = {
  names: ['soffice', 'libreoffice', 'soffice.com', 'soffice.exe'],
  places: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.com'],
};

const debianPackage = 'libreoffice-calc-nogui';

const remedies = [
  'install LibreOffice (with Calc) from your system or from libreoffice.org,',
  `on Debian or Ubuntu run sudo apt-get install --no-install-recommends ${debianPackage},`,
  'set E2E_OFFICE to the path of a soffice that starts.',
];

/**
 * Finds a LibreOffice that opens spreadsheets: `E2E_OFFICE`, an installed one; then installs one, unless `E2E_NO_INSTALL=1`.
 * @returns the path of its program
 * @throws Error that names everything that was tried and three remedies
 */
export function findOffice(): Promise<string> {
  return findProgram({ what: 'LibreOffice', variable: 'E2E_OFFICE', installed: offices, debianPackage, remedies }, prove);
}

/**
 * Has LibreOffice open files and write every sheet of them as CSV, with a profile of its own.
 * @param readAs how text files are to be read: an import filter with its options
 * @throws Error with what LibreOffice said when it fails
 */
export function convertToCsv(office: string, files: readonly string[], outDir: string, readAs?: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'office-profile-'));
  // Comma, quote, UTF-8, from the first row; cell contents and not as shown; every sheet a file (the last).
  const written = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...(readAs === undefined ? [] : [`--infilter=${readAs}`])];
  try {
    const run = spawnSync(office, [...args, '--convert-to', written, '--outdir', outDir, ...files], { encoding: 'utf8', timeout: 120_000 });
    if (run.status !== 0 || /error/i.test(run.stderr))
      throw new Error(`${run.error?.message ?? ''}${run.stdout ?? ''}${run.stderr ?? ''}`.trim() || `ended with ${run.status}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Having the program say its version proves too little: one without Calc opens no table. */
function prove(path: string, name: string, tried: string[]): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'office-proof-'));
  try {
    writeFileSync(join(dir, 'proof.csv'), 'a,b\n1,2\n');
    convertToCsv(path, [join(dir, 'proof.csv')], join(dir, 'out'));
    if (existsSync(join(dir, 'out'))) return path;
    tried.push(`${name}: opened no table`);
  } catch (error) {
    tried.push(`${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return undefined;
}
