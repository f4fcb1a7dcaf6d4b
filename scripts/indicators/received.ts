// `npm run indicators:received -- --into=mensajes-recibidos --month=2026-10 peticiones.csv`: counts by month what came in through the
// channels for citizens, from the table that a form or a mailbox gives. Only the count is kept: nothing of who wrote, or what.
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEntry } from '../../src/content-file/read.ts';
import { countReceived } from '../../src/domain/received.ts';
import { parseCsv } from '../../src/lib/csv.ts';
import { toDay } from '../../src/lib/day.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import { isMonth, lastDayOf } from '../../src/lib/period.ts';
import { isSlug } from '../../src/lib/slug.ts';
import { ZONE } from '../../src/site.ts';
import { withCutoff, withValue } from '../../src/scaffold/series.ts';
import { refuseLarge } from '../../src/scaffold/survey.ts';
import { fromCaller } from '../from-caller.ts';
import { orSay } from '../or-say.ts';

const USAGE =
  'Uso: npm run indicators:received -- --into=mensajes-recibidos [--month=2026-10 …] [--column="Fecha"] peticiones.csv';
/** What a value that replaces another says of its reason. */
const REVISED = 'Se volvió a contar lo que llegó por los canales.';
const { contentDir, now } = readEnvironment(process.env);
const { values: options, positionals: typed } = parseArgs({
  allowPositionals: true,
  options: {
    into: { type: 'string' },
    month: { type: 'string', multiple: true, default: [] },
    column: { type: 'string' },
    example: { type: 'boolean', default: false },
  },
});

await orSay(run);

async function run(): Promise<void> {
  const { into = '', month: months } = options;
  const files = typed.map(fromCaller);
  const [table] = files;
  if (table === undefined || files.length > 1 || !isSlug(into)) throw new Error(USAGE);
  const today = toDay(now, ZONE);
  const open = months.find((month) => !isMonth(month) || lastDayOf(month) >= today);
  if (open !== undefined)
    throw new Error(`«${open}» no es un mes que ya terminó: se espera, por ejemplo, --month=2026-10.`);
  const file = join(contentDir, 'indicators', `${into}.mdx`);
  const before = await readIndicator(file);
  refuseLarge(table, (await stat(table)).size);
  const received = countReceived(parseCsv(await readFile(table, 'utf8')), options.column);
  for (const [month, count] of received.months) console.log(`${month}: ${count}`);
  if (received.undated.length > 0)
    throw new Error(
      `Filas sin una fecha que se pueda leer en «${received.column}»: ${received.undated.slice(0, 10).join(', ')}. Se espera 2026-10-05 o 5/10/2026. No se escribió nada.`,
    );
  if (months.length === 0) {
    console.log('No se escribió nada: diga con --month=2026-10 qué meses están completos en el archivo.');
    return;
  }
  const text = months.toSorted().reduce((written, month) => {
    const value = String(received.months.get(month) ?? 0);
    return withCutoff(withValue(written, { period: month, value, why: REVISED }, today), month, today);
  }, before);
  if (text !== before) await writeFile(file, text);
  console.log(`${text === before ? 'Sin cambios' : 'Escrito'}: ${file}`);
  console.log('No guarde el archivo de mensajes en el repositorio.');
}

async function readIndicator(file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`No hay un indicador en ${file}. Cree uno con: npm run new -- indicator …`);
  const text = await readFile(file, 'utf8');
  if (readEntry(text).data['example'] !== true || options.example) return text;
  throw new Error(
    `${file} es un indicador de ejemplo, con datos inventados. Borre sus datos y «example: true», o repita con --example.`,
  );
}
