// `npm run preview:draft -- content/reports/a.mdx`: the page of a draft as it would be published, in a folder that a
// static host serves at an address that nobody guesses. For the workflow of a forge, which checks the draft out first;
// the desk of `npm start` does the same by itself.
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedFrom } from '../src/domain/publication.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { describeFile } from './editor/words.ts';
import { writePreview } from './preview/page-folder.ts';
import { baseOf, expiryFrom, newToken } from './preview/store.ts';
import { createBuildProcess } from './serve/build-process.ts';

const ROOT = join(import.meta.dirname, '..');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string', default: '.cache/vista-previa' } },
    allowPositionals: true,
  });
  const { contentDir, now } = readEnvironment(process.env);
  const [path] = positionals;
  const file = path && describeFile(relative(contentDir, resolve(path)), readFileSync(path, 'utf8'));
  if (!file)
    throw new Error(
      `Se recibió «${path ?? ''}» y se esperaba el archivo de una entrada o de unos ajustes, por ejemplo: npm run preview:draft -- content/reports/2026-01-30-informe.mdx`,
    );
  const from = publishedFrom(file.data);
  const comesOut = from > now.getTime() ? new Date(from) : undefined;
  const site = resolve('.cache/vista-previa-sitio');
  const moment = { BUILD_NOW: (comesOut ?? now).toISOString() };
  if (!(await createBuildProcess(ROOT).run('result', { OUT_DIR: site, ...moment }))) throw new Error(STOPPED);

  const base = baseOf(newToken());
  const out = resolve(values.out);
  const expiresAt = expiryFrom(now);
  await mkdir(out, { recursive: true });
  if (!(await writePreview({ site, page: file.page, folder: out + base, base, expiresAt, comesOut })))
    throw new Error(`«${file.title}» no tiene una página propia en el sitio.`);
  // A host reads one file of headers, at its root.
  await rename(join(out + base, '_headers'), join(out, '_headers'));
  await rm(site, { recursive: true, force: true });
  console.log(`${base}${file.page}`);
}

const STOPPED = 'No se hizo la vista previa: el sitio no se puede construir con este borrador.';

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
