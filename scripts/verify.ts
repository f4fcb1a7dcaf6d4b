// `npm run verify -- <copy>`: whether a copy of the site, or one document, is what was published.
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCount } from '../src/i18n/format.ts';
import { sumOf } from '../src/lib/page-text.ts';
import { fromCaller } from './from-caller.ts';
import { proveSignature } from './release/signature.ts';
import { compareSums, readSums, SUMS_FILE, sumsOf } from './release/sums.ts';

const HELP = `Dice si una copia del sitio, o un documento, es lo que se publicó, y qué cambió. Termina con 1 si no lo es.

Uso: npm run verify -- carpeta
     npm run verify -- informe.pdf --sums=sumas.sha256

Opciones:
  --sums=archivo
      lista de sumas (sumas.sha256 de la copia)
  --signers=archivo
      llave pública de quien publica, en una línea: publicacion ssh-ed25519 AAAA…`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sums: { type: 'string' }, signers: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(HELP);
  const [typed] = positionals;
  const copy = typed === undefined ? undefined : fromCaller(typed);
  if (copy === undefined || !existsSync(copy))
    throw new Error(
      `${copy === undefined ? 'Falta la copia' : `No existe ${copy}`}. Uso: npm run verify -- carpeta, o npm run verify -- informe.pdf --sums=sumas.sha256`,
    );
  const isFolder = statSync(copy).isDirectory();
  const list = values.sums === undefined ? join(isFolder ? copy : fromCaller('.'), SUMS_FILE) : fromCaller(values.sums);
  const published = readSums(
    await readFile(list, 'utf8').catch(() => {
      throw new Error(`No se encuentra la lista de sumas ${list}. Dígala con --sums=archivo.`);
    }),
  );
  if (published.length === 0) throw new Error(`La lista ${list} no tiene sumas.`);
  if (values.signers) {
    proveSignature(list, fromCaller(values.signers));
    console.log('La firma de la lista es de quien dice.');
  } else {
    console.log('No se revisó la firma de la lista. Para revisarla: --signers=archivo con la llave pública.');
  }
  if (isFolder) await verifyFolder(copy, published);
  else await verifyFile(copy, published);
}

async function verifyFolder(folder: string, published: ReturnType<typeof readSums>): Promise<void> {
  const { changed, reshaped, missing, added } = compareSums(published, await sumsOf(folder));
  for (const path of changed) console.error(`Cambió: ${path}`);
  for (const path of reshaped) console.error(`Cambió su archivo, no sus palabras: ${path}`);
  for (const path of missing) console.error(`Falta: ${path}`);
  for (const path of added) console.error(`No se publicó: ${path}`);
  const faults = changed.length + reshaped.length + missing.length + added.length;
  const files = published.filter(({ kind }) => kind === 'bytes').length;
  if (faults > 0)
    throw new Error(`La copia no es lo que se publicó: ${faults} de ${formatCount(files, 'archivo', 'archivos')}.`);
  console.log(`La copia es lo que se publicó: ${formatCount(files, 'archivo', 'archivos')}.`);
}

async function verifyFile(file: string, published: ReturnType<typeof readSums>): Promise<void> {
  const sum = sumOf(await readFile(file));
  const found = published.find((item) => item.kind === 'bytes' && item.sum === sum);
  if (!found) throw new Error(`${file} no es ninguno de los documentos publicados. Su suma es ${sum}`);
  console.log(`Es el que se publicó: ${found.path}`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
