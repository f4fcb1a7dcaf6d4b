// `npm run import:redirects -- direcciones.csv`: old addresses and the pages that have what was there.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { toDay } from '../src/lib/day.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { settingsPath } from '../src/model/settings-files.ts';
import { ZONE } from '../src/site.ts';
import { fromCaller } from './from-caller.ts';
import { addRedirects, type Move } from './import/redirects.ts';
import { decodeFile } from './import/text-encoding.ts';

const USAGE = `Uso: npm run import:redirects -- direcciones.csv

Dos columnas con su encabezado: la dirección anterior y la nueva, por ejemplo
  anterior,nueva
  https://www.entidad.gov.co/noticias/agua/,/comunicados/2026-03-01-agua/`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (values.help) return console.log(USAGE);
  if (file === undefined) throw new Error(USAGE);
  const { contentDir, now } = readEnvironment(process.env);
  const path = join(contentDir, settingsPath('redirects'));
  const { text, added, problems } = addRedirects(
    await readFile(path, 'utf8'),
    readMoves(decodeFile(await readFile(fromCaller(file)))),
    toDay(now, ZONE),
  );
  await writeFile(path, text);
  for (const { place, reason } of problems) console.log(`No se añadió ${place}: ${reason}`);
  console.log(`Redirecciones añadidas: ${added}. Revise ${path} y ejecute: npm run check:content`);
}

/** The first two columns below the header; a full address counts by its path. */
function readMoves(csv: string): Move[] {
  const { data } = Papa.parse<string[]>(csv, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  });
  return data.slice(1).map(([from = '', to = '']) => ({ from: pathOf(from), to: pathOf(to) }));
}

function pathOf(address: string): string {
  const text = address.trim();
  if (!/^https?:\/\//.test(text)) return text;
  const { pathname, search } = new URL(text);
  return pathname + search;
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
