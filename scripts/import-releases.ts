// `npm run import:releases -- carpeta`: press releases in Word and Markdown as entries.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readValues } from '../src/content-file/read.ts';
import { formatCount } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { settingsPath } from '../src/model/settings-files.ts';
import { fromCaller } from './from-caller.ts';
import { type PlannedRelease, planReleases } from './import/plan-releases.ts';
import { toReport } from './import/report.ts';
import { writeEntries } from './import/write-entries.ts';
import { readLedger } from './new/ledger.ts';

const USAGE = `Uso: npm run import:releases -- carpeta [--place="Villa Nueva"] [--out=importacion]

Cada documento de Word (.docx) o Markdown (.md) de la carpeta, y de las que tenga dentro, será un comunicado. El día sale de los
datos del comienzo, del nombre del archivo (2024-03-05 Lavado de tanques.docx) o de la línea «Villa Nueva, 5 de marzo de 2024».
--place es el lugar de los que no dicen ninguno; sin él, el municipio de la entidad. En --out quedan el informe y lo apartado.
La orden se puede repetir: lo que ya está no se toca.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      place: { type: 'string' },
      out: { type: 'string', default: 'importacion' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (positionals[0] === undefined) throw new Error(USAGE);
  const [folder, out] = [fromCaller(positionals[0]), fromCaller(values.out)];
  if (!existsSync(folder)) throw new Error(`No existe la carpeta ${folder}.\n\n${USAGE}`);
  const { contentDir, now } = readEnvironment(process.env);
  const { context } = await readLedger(contentDir, now);
  const names = await filesIn(folder);
  console.log(`${formatCount(names.length, 'archivo', 'archivos')} en ${folder} …`);
  const read = (name: string) => (names.includes(name) ? readFileSync(join(folder, name)) : undefined);
  const place = values.place ?? (await placeOf(contentDir));
  const { releases, unread } = await planReleases({ names, read }, { context, place });

  console.log(`Se escriben y revisan: ${formatCount(releases.length, 'comunicado', 'comunicados')} …`);
  const pictures = join(out, 'imagenes');
  const files = [];
  for (const { path, text, media } of releases) {
    const own = new Map<string, string>();
    for (const [target, bytes] of media) {
      const file = join(pictures, target);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      own.set(file, target);
    }
    files.push({ path, text, media: own });
  }
  const written = await writeEntries(files, { contentDir, asideDir: join(out, 'apartadas'), now });
  const byRelease = <T>(of: (release: PlannedRelease) => T) =>
    new Map(releases.map((release) => [`${release.path} (${release.source})`, of(release)]));
  const problems = byRelease((release) => release.problems);
  const assumed = new Map([
    ...(releases.length > 0
      ? [['Todos', ['La hora de publicación, 12:00 a. m.: los documentos dicen el día.']] as const]
      : []),
    ...byRelease((release) => release.assumed),
  ]);
  const reportFile = join(out, 'informe.md');
  await mkdir(out, { recursive: true });
  await writeFile(reportFile, toReport({ written, problems, assumed, unread }));
  console.log(
    `Añadidos: ${written.added.length}. Ya estaban: ${written.unchanged.length + written.kept.length}. Apartados: ${written.aside.length}. Sin leer: ${unread.size}.\nLea ${reportFile}: dice qué falta y por qué. Luego: npm run check:content`,
  );
}

/** Documents and pictures, with slashes, in the order of their names; not what Word leaves beside a document that is open. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The town of the entity. */
async function placeOf(contentDir: string): Promise<string> {
  const { address } = readValues(await readFile(join(contentDir, settingsPath('entity')), 'utf8'));
  return (address as { municipality: string }).municipality;
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
