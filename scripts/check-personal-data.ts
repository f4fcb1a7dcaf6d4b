// `npm run check:personal-data`: looks in the content, and in everything that its git history keeps, for what leads to a person.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCount } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { repositoryState } from '../src/lib/git.ts';
import { orSay } from './or-say.ts';
import { readAllowed } from './personal-data/allowed.ts';
import { judgeTexts } from './personal-data/judge.ts';
import { historyTexts, isReadable, type KnownText } from './personal-data/texts.ts';

const { allow, 'without-history': withoutHistory } = parseArgs({
  options: { allow: { type: 'string' }, 'without-history': { type: 'boolean', default: false } },
}).values;
const { contentDir } = readEnvironment(process.env);

await orSay(run);

async function run(): Promise<void> {
  const file = allow ?? join(dirname(contentDir), '.datos-personales.yaml');
  const allowed = existsSync(file) || allow !== undefined ? readAllowed(await readFile(file, 'utf8'), file) : [];
  const present = await presentTexts();
  const past = withoutHistory ? [] : await pastTexts();
  const { found, unused } = judgeTexts({ present, past, allowed });
  for (const sentence of found) console.log(sentence);
  for (const entry of unused)
    console.log(`Aviso: «${entry}» está permitido y ya no se encuentra: quítelo de la lista.`);
  const read = `${formatCount(present.length, 'archivo', 'archivos')} y ${formatCount(past.length, 'versión anterior o mensaje', 'versiones anteriores y mensajes')}`;
  console.log(`Datos personales: ${read}, ${formatCount(found.length, 'hallazgo', 'hallazgos')}.`);
  if (found.length === 0) return;
  console.log(
    `Bórrelos. Lo que está en la historia sigue ahí para quien clone el repositorio: pida ayuda antes de reescribirla. Si alguno puede estar, anótelo en ${basename(file)} con «found» y «why».`,
  );
  process.exitCode = 1;
}

async function presentTexts(): Promise<KnownText[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isReadable(entry.name));
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return {
        where: join(basename(contentDir), path.slice(contentDir.length + 1)),
        text: await readFile(path, 'utf8'),
      };
    }),
  );
}

async function pastTexts(): Promise<KnownText[]> {
  const { kind } = await repositoryState(contentDir);
  if (kind === 'full') {
    console.log('Se mira toda la historia de git …');
    return historyTexts(contentDir);
  }
  console.log(
    kind === 'shallow'
      ? 'Aviso: el clon es superficial, y su historia no se puede mirar («git fetch --unshallow»).'
      : 'Aviso: el contenido no tiene historia en git; se mira lo que hay.',
  );
  return [];
}
