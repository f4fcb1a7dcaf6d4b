// `npm run release -- --key=~/.ssh/id_ed25519`: the sums of everything that the built site publishes, signed, and a signed
// tag in the repository of the content that keeps them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCount } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { git } from '../src/lib/git.ts';
import { fromCaller } from './from-caller.ts';
import { signFile } from './release/signature.ts';
import { SUMS_FILE, sumsOf, writeSums } from './release/sums.ts';
import { revisionOf, STATUS_FILE, type SiteStatus } from './site/status.ts';

const HELP = `Escribe la suma SHA-256 de cada archivo y de las palabras de cada página del sitio construido, firma la lista y la guarda
en una etiqueta firmada de git.

Uso: npm run release -- --key=~/.ssh/publicacion

Opciones:
  --key=llave
      llave privada de SSH; para hacer una: ssh-keygen -t ed25519

Después, envíe la etiqueta con «git push origin» y despliegue. Entregue la llave pública por otro camino.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { key: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  if (!values.key)
    throw new Error(
      'Falta la llave con que se firma: npm run release -- --key=/ruta/de/la/llave. Para hacer una: ssh-keygen -t ed25519',
    );
  const key = fromCaller(values.key);
  const { outDir, contentDir } = readEnvironment(process.env);
  const status = await readStatus(outDir);
  const revision = await revisionOf(contentDir);
  if (status.revision === null || status.revision !== revision)
    throw new Error(
      `El sitio de ${outDir} se construyó de la revisión ${status.revision ?? '(ninguna)'} y el contenido está en ${revision ?? 'ninguna, porque no está en git'}. Constrúyalo de nuevo: npm run build`,
    );
  const sums = await sumsOf(outDir);
  const text = writeSums(sums);
  const file = join(outDir, SUMS_FILE);
  await writeFile(file, text);
  signFile(file, key);
  const tag = `publicacion-${status.builtAt.replace(/\.\d+Z$/, 'Z').replace(/:/g, '')}`;
  const message = `Publicación del ${status.builtAt}\n\n${text}`;
  const signing = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`];
  // Lines that begin with # are part of the list and no comments.
  await git(contentDir, [...signing, 'tag', '--sign', '--cleanup=verbatim', '--file=-', tag], message);
  const pages = sums.filter(({ kind }) => kind === 'words').length;
  console.log(
    `${formatCount(sums.length - pages, 'archivo', 'archivos')}, ${pages} de ellos páginas: ${file}, firmado, y en la etiqueta ${tag}.`,
  );
  console.log(`Ahora: git -C ${contentDir} push origin ${tag}, y lleve el sitio al público con npm run deploy.`);
}

async function readStatus(site: string): Promise<SiteStatus> {
  const text = await readFile(join(site, STATUS_FILE), 'utf8').catch(() => {
    throw new Error(`No hay un sitio construido en ${site}. Constrúyalo y repita la orden: npm run build`);
  });
  return JSON.parse(text) as SiteStatus;
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
