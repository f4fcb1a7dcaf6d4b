// `npm run new -- report "Título"` or `npm run new -- evaluation 2026-Q4`: a new entry with every field it must have.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readEnvironment } from '../src/lib/environment.ts';
import { toDay } from '../src/lib/day.ts';
import { isPeriod, quarterOf } from '../src/lib/period.ts';
import { toSlug } from '../src/lib/slug.ts';
import { type CollectionName, collectionModels, collectionNames } from '../src/model/collections.ts';
import { MARKER } from '../src/model/draft.ts';
import { entryId } from '../src/model/entry-id.ts';
import { formatPeriodName } from '../src/i18n/figures.ts';
import { ZONE } from '../src/site.ts';
import { marker, type ScaffoldContext, scaffoldEntry } from '../src/scaffold/entry.ts';
import { scaffoldEvaluation } from '../src/scaffold/evaluation.ts';
import type { Ledger } from '../src/scaffold/ledger.ts';
import { readLedger } from './new/ledger.ts';
import { orSay } from './or-say.ts';

const { contentDir, now } = readEnvironment(process.env);
const today = toDay(now, ZONE);
const [kind = '', ...words] = process.argv.slice(2);

interface NewFile {
  /** Relative to the content folder. */
  path: string;
  text: string;
}

function evaluation(quarter: string, ledger: Ledger & { context: ScaffoldContext }): NewFile {
  if (!isPeriod(quarter) || !quarter.includes('Q')) {
    throw new Error('Diga el trimestre: npm run new -- evaluation 2026-Q4');
  }
  const title = `evaluacion del ${formatPeriodName(quarter)}`;
  const { collection, given, body } = scaffoldEvaluation(quarter, ledger);
  return { path: pathOf(collection, title), text: scaffoldEntry(collection, given, ledger.context, body) };
}

function entry(kindName: string, title: string, context: ScaffoldContext): NewFile {
  const collection = collectionNames.find((key) => collectionModels[key].command === kindName);
  if (collection === undefined || toSlug(title) === '') throw new Error(usage());
  return { path: pathOf(collection, title), text: scaffoldEntry(collection, { title, ...asked(collection) }, context) };
}

const pathOf = (collection: CollectionName, title: string): string =>
  `${collection}/${entryId(collection, title, today)}.mdx`;

/** What may be left out, and what one of the kind cannot do without at its beginning. */
function asked(collection: CollectionName): Readonly<Record<string, unknown>> {
  if (collection === 'indicators') return { observations: [firstObservation()] };
  // A survey begins open: it says how one answers before it has results.
  return collection === 'surveys'
    ? { invitation: { who: marker('quién puede responder'), how: marker('dónde se responde') } }
    : {};
}

/** A series without a value says nothing, so the first one is asked for. */
const firstObservation = () => ({
  period: quarterOf(today),
  vintages: [{ date: today, value: marker('el valor, con coma decimal') }],
});

function usage(): string {
  const kinds = collectionNames.map((key) => collectionModels[key].command);
  return `Uso: npm run new -- <tipo> "Título", con un tipo de estos: ${kinds.join(', ')}.\n     npm run new -- evaluation 2026-Q4`;
}

async function write(file: string, text: string): Promise<void> {
  if (existsSync(file)) throw new Error(`Ya existe ${file}. No se escribió nada.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const count = text.split(MARKER).length - 1;
  console.log(`Escrito: ${file}`);
  console.log(`Faltan ${count} partes por escribir en ${basename(file)}: busque «${MARKER}».`);
}

await orSay(async () => {
  const ledger = await readLedger(contentDir, now);
  const { path, text } =
    kind === 'evaluation' ? evaluation(words[0] ?? '', ledger) : entry(kind, words.join(' '), ledger.context);
  await write(join(contentDir, path), text);
});
