// `npm run test:spreadsheet`: a real spreadsheet program opens every CSV of the built site; accents, decimals and days
// must come through. LibreOffice is too large for `npm test`, which reads the files with an independent parser instead;
// this runs before a release, and whenever `src/lib/csv.ts` or `src/open-data/formats.ts` changes.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseCsv, unguardFormula } from '../../src/lib/csv.ts';
import { readEnvironment } from '../../src/lib/environment.ts';

const { outDir } = readEnvironment(process.env);
const folder = join(outDir, 'datos');
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

if (!office) fail('Falta LibreOffice. En Debian: apt-get install --no-install-recommends libreoffice-calc');
if (!existsSync(folder)) fail('No hay datos construidos. Ejecute primero «npm run build».');
const work = mkdtempSync(join(tmpdir(), 'cuentas-calc-'));
try {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const faults = names.flatMap(compare);
  for (const fault of faults.slice(0, 20)) console.error(fault);
  console.log(`${names.length} conjuntos abiertos en LibreOffice, ${faults.length} diferencias.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Opens a CSV, saves it as a spreadsheet, and reads back what the program understood. */
function compare(name: string): string[] {
  const source = join(folder, name);
  const schema = JSON.parse(readFileSync(source.replace(/csv$/, 'schema.json'), 'utf8')) as Schema;
  convert(source, 'ods');
  // 44: comma, 34: quotes, 76: UTF-8 for what is written; the mark of the source tells its own encoding. -1: every sheet.
  convert(
    join(work, name.replace(/csv$/, 'ods')),
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false',
  );
  const before = parseCsv(readFileSync(source, 'utf8'));
  const after = parseCsv(readFileSync(join(work, name), 'utf8'));
  return before.flatMap((row, index) =>
    row.flatMap((cell, at) => {
      const seen = after[index]?.[at] ?? '';
      const type = index === 0 ? 'string' : (schema.fields[at]?.type ?? 'string');
      return isSame(cell, seen, type) ? [] : [`${basename(name)} ${index + 1}/${at + 1}: «${cell}» se leyó «${seen}»`];
    }),
  );
}

interface Schema {
  fields: { type: string }[];
}

function convert(file: string, format: string): void {
  // 44: comma, 34: quotes, 76: UTF-8, 1: from the first line, 1033: decimals with a point, true: numbers are found.
  const reading = file.endsWith('.csv') ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true'] : [];
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  execFileSync(office ?? '', [profile, '--headless', ...reading, '--convert-to', format, '--outdir', work, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}

/** Numbers and days may be shown in another form; texts may not differ by a letter. */
function isSame(cell: string, seen: string, type: string): boolean {
  if (type === 'number' || type === 'integer') return Number(cell) === Number(seen);
  if (type === 'boolean') return cell.toLowerCase() === seen.toLowerCase();
  if (cell === seen || unguardFormula(cell) === unguardFormula(seen)) return true;
  return type === 'string' && /^\d+$/.test(cell) && Number(cell) === Number(seen);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
