// `npm run import:wordpress -- export.xml --media=uploads`: the posts and pages of a WordPress site as entries.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readValues } from '../src/content-file/read.ts';
import { formatCount } from '../src/i18n/format.ts';
import { toDay } from '../src/lib/day.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { settingsPath } from '../src/model/settings-files.ts';
import { ZONE } from '../src/site.ts';
import { fromCaller } from './from-caller.ts';
import { fetchPictures } from './import/fetch-pictures.ts';
import { readMapping, suggestMapping } from './import/mapping.ts';
import { type Plan, planWordPress } from './import/plan-wordpress.ts';
import { addRedirects } from './import/redirects.ts';
import { toReport } from './import/report.ts';
import { decodeFile } from './import/text-encoding.ts';
import { readWordPress } from './import/wordpress-export.ts';
import { writePlan } from './import/write-entries.ts';
import { readLedger } from './new/ledger.ts';

const USAGE = `Uso: npm run import:wordpress -- exportacion.xml [--media=carpeta-uploads | --media=https://…/wp-content/uploads] [--out=importacion]

El XML sale de WordPress: Herramientas → Exportar → Todo el contenido. La carpeta es «wp-content/uploads» del sitio anterior; con su
dirección, las imágenes se traen de ahí una sola vez.
La primera vez escribe en --out qué será cada categoría, para que usted lo corrija; la segunda, las entradas y un informe.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      media: { type: 'string' },
      out: { type: 'string', default: 'importacion' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (positionals[0] === undefined) throw new Error(USAGE);
  const [file, out] = [fromCaller(positionals[0]), fromCaller(values.out)];
  const { contentDir, now } = readEnvironment(process.env);
  const old = readWordPress(decodeFile(await readFile(file)));
  const { context } = await readLedger(contentDir, now);
  const topics = context.idsOf('topics');
  const mappingFile = join(out, 'correspondencias.yaml');
  await mkdir(out, { recursive: true });
  if (!existsSync(mappingFile)) {
    await writeFile(mappingFile, suggestMapping(old.posts, topics, placeOf(contentDir)));
    return console.log(
      `${formatCount(old.posts.length, 'entrada publicada', 'entradas publicadas')} en la exportación. Revise ${mappingFile} y repita la misma orden.`,
    );
  }

  const mapping = readMapping(await readFile(mappingFile, 'utf8'), topics);
  const isAddress = /^https?:\/\//.test(values.media ?? '');
  const library = isAddress ? join(out, 'medios') : values.media && fromCaller(values.media);
  const missing = isAddress ? await fetchPictures(old, values.media ?? '', library ?? '', console.log) : undefined;
  const options = { mapping, context, files: await filesIn(library), missing };
  let plan: Plan = { entries: [], omitted: [] };
  console.log(`Se escriben y revisan las entradas …`);
  const planFiles = (gone: ReadonlySet<string>) => {
    plan = planWordPress(old, { ...options, gone });
    return plan.entries.map(({ path, text, media }) => ({
      path,
      text,
      media: new Map([...media].map(([from, to]) => [join(library ?? '', from), to])),
    }));
  };
  const written = await writePlan(planFiles, { contentDir, asideDir: join(out, 'apartadas'), now });
  const live = new Set([...written.added, ...written.unchanged, ...written.kept].map(({ path }) => path));
  const moves = plan.entries
    .filter(({ path }) => live.has(path))
    .flatMap(({ from, page }) => from.map((address) => ({ from: address, to: page })));
  const redirectsFile = join(contentDir, settingsPath('redirects'));
  const redirects = addRedirects(await readFile(redirectsFile, 'utf8'), moves, toDay(now, ZONE));
  await writeFile(redirectsFile, redirects.text);
  const problems = new Map(plan.entries.map((entry) => [entry.path, entry.problems]));
  const reportFile = join(out, 'informe.md');
  await writeFile(reportFile, toReport({ written, omitted: plan.omitted, problems, redirects }));
  console.log(
    `Añadidas: ${written.added.length}. Ya estaban: ${written.unchanged.length + written.kept.length}. Apartadas: ${written.aside.length}. Redirecciones: ${redirects.added}.\nLea ${reportFile}: dice qué falta y por qué. Luego: npm run check:content`,
  );
}

/** The town of the entity, from which its releases are dated if nobody says otherwise. */
const placeOf = (contentDir: string): string => {
  const { address } = readValues(readFileSync(join(contentDir, settingsPath('entity')), 'utf8'));
  return (address as { municipality: string }).municipality;
};

/** Paths below a folder, with slashes. */
async function filesIn(folder: string | undefined): Promise<Set<string>> {
  if (folder === undefined) return new Set();
  if (!existsSync(folder))
    throw new Error(
      `No existe la carpeta ${folder} que dice --media. Ponga la de «wp-content/uploads» y repita la orden.`,
    );
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
