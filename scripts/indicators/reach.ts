// `npm run indicators:reach -- access.log…`: counts the readers in the web server's own logs and writes the months that
// the logs hold whole into the indicators that are measured by them. No address is stored anywhere.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCollectionFiles } from '../../src/check/content-files.ts';
import { checkEntry } from '../../src/check/entry.ts';
import { completeMonths, type MonthlyReach, OverlapError } from '../../src/domain/reach.ts';
import { toDay } from '../../src/lib/day.ts';
import { readEnvironment } from '../../src/lib/environment.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { ZONE } from '../../src/site.ts';
import { fromCaller } from '../from-caller.ts';
import { publicAddress } from '../site/public-address.ts';
import { readLogs } from './read-logs.ts';
import { withCutoff, withValue } from '../../src/scaffold/series.ts';

const USAGE = 'Uso: npm run indicators:reach -- [--month=2026-10] [--example] access.log [access.log.1.gz …]';
/** What a value that replaces another says of its reason. */
const REVISED = 'Se volvieron a leer los registros del servidor.';
const environment = readEnvironment(process.env);
const { contentDir, now } = environment;
const { values: options, positionals: typed } = parseArgs({
  allowPositionals: true,
  options: { month: { type: 'string', multiple: true, default: [] }, example: { type: 'boolean', default: false } },
});

try {
  await run();
} catch (error) {
  console.error(error instanceof OverlapError ? overlapText(error) : (error as Error).message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const files = typed.map(fromCaller);
  if (files.length === 0) throw new Error(USAGE);
  const indicators = await measuredIndicators();
  const feeds = new Set(indicators.flatMap(({ data }) => data.feed ?? []));
  const report = await readLogs(files, feeds, publicAddress(environment).base, (file) =>
    console.log(`Se lee ${file} …`),
  );
  const complete = new Set([...completeMonths(report.days), ...options.month]);
  console.log(`${report.lines} líneas leídas, ${report.unreadable} ilegibles, ${report.withoutAgent} sin programa.`);
  if (report.withoutAgent > 0) console.log('Las líneas sin programa (formato común) no se cuentan: pueden ser robots.');
  for (const month of report.months) {
    const isComplete = complete.has(month.month);
    console.log(`${month.month}${isComplete ? '' : ' (incompleto: no se escribe)'}: ${describe(month)}`);
  }
  const months = report.months.filter(({ month }) => complete.has(month));
  for (const indicator of indicators) await write(indicator, months);
}

function describe({ pageViews, subscribers }: MonthlyReach): string {
  const ofFeeds = [...subscribers].map(([feed, count]) => `${count} suscriptores de ${feed}`);
  return [`${pageViews} páginas vistas`, ...ofFeeds].join(', ');
}

interface Measured {
  file: string;
  data: Indicator;
}

/** Indicators that name the logs as what measures them. */
async function measuredIndicators(): Promise<Measured[]> {
  const { entries, media } = await readCollectionFiles(contentDir, 'indicators');
  const measured = entries.flatMap((file) => {
    const data = checkEntry(file, media).entry?.data as Indicator | undefined;
    return data?.measuredBy ? [{ file: join(contentDir, 'indicators', `${file.id}.mdx`), data }] : [];
  });
  if (measured.length === 0) throw new Error('Ningún indicador tiene «measuredBy»: no hay dónde escribir.');
  const invented = measured.filter(({ data }) => data.example);
  if (invented.length === 0 || options.example) return measured;
  const names = invented.map(({ file }) => file).join(', ');
  throw new Error(
    `Son indicadores de ejemplo, con datos inventados: ${names}. Borre sus datos y «example: true», o repita con --example.`,
  );
}

async function write({ file, data }: Measured, months: readonly MonthlyReach[]): Promise<void> {
  const today = toDay(now, ZONE);
  const before = await readFile(file, 'utf8');
  let text = before;
  for (const reach of months) {
    const value = data.measuredBy === 'page-views' ? reach.pageViews : (reach.subscribers.get(data.feed ?? '') ?? 0);
    const datum = { period: reach.month, value: String(value), why: REVISED };
    text = withCutoff(withValue(text, datum, today), reach.month, today);
  }
  if (text !== before) await writeFile(file, text);
  console.log(`${text === before ? 'Sin cambios' : 'Escrito'}: ${file}`);
}

function overlapText({ day }: OverlapError): string {
  return `El día ${day} vuelve a aparecer cuando ya estaba cerrado: ¿está el mismo registro dos veces, o desordenado? No se escribió nada.`;
}
