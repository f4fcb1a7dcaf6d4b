// `npm run adopt -- --dir ../contenido --name "…" --site https://…`: a repository for the content of another entity, with
// this code as a submodule, and nothing of the entity that it was made for.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { terminalReporter } from '../src/check/reporters.ts';
import { toDay } from '../src/lib/day.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { readSiteAddress } from '../src/lib/site-address.ts';
import { ZONE } from '../src/site.ts';
import { type Answers, collectAnswers, QUESTIONS } from './adopt/answers.ts';
import { writeContent } from './adopt/content.ts';
import { describeOpenPoints } from './adopt/open-points.ts';
import { CODE_FOLDER, fillTemplates, makeRepository, sharePackages } from './adopt/repository.ts';
import { tryGit } from './editor/git.ts';

const ROOT = join(import.meta.dirname, '..');
const TEMPLATES = join(ROOT, 'scripts/adopt/templates');

async function main(): Promise<void> {
  const names = ['dir', 'code', 'code-branch', ...Object.values(QUESTIONS).map(({ option }) => option)];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const given = parseArgs({ options }).values as Record<string, string | undefined>;
  const folder = toFolder(given['dir']);
  const answers = await answersOf(given);
  const { url, base } = readSiteAddress(answers.siteUrl);
  const { now } = readEnvironment(process.env);
  const code = given['code'] ?? (await originOfCode());

  // Under another name until it is whole: what fails leaves nothing behind.
  const making = join(dirname(folder), `.${folder.split(/[\\/]/).at(-1)}.adopt`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    fillTemplates(join(TEMPLATES, 'entity'), making, { siteUrl: url.slice(0, -1), base, shortName: answers.shortName });
    const sources = { from: join(ROOT, 'content'), templates: join(TEMPLATES, 'content'), today: toDay(now, ZONE) };
    writeContent(join(making, 'content'), answers, sources);
    await refuseFaults(join(making, 'content'), now);
    console.log(`Se trae el código a ${CODE_FOLDER}/ …`);
    await makeRepository(making, { code, branch: given['code-branch'] ?? 'main' });
    if (sharePackages(ROOT, join(making, CODE_FOLDER))) console.log('Se copiaron los paquetes instalados.');
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
  sayWhatIsLeft(folder);
  // Git takes a folder for an address, and only this computer finds it.
  if (existsSync(code))
    console.log(`
Antes de enviar el repositorio a otro equipo: el código viene de la carpeta ${code}, que solo está en este. Dígale dónde está publicado:
  git submodule set-url ${CODE_FOLDER} https://…`);
}

function toFolder(dir: string | undefined): string {
  if (!dir)
    throw new Error(
      'Diga en qué carpeta nueva va el contenido, fuera de esta: npm run adopt -- --dir ../contenido --name "…" --short-name "…" --site https://…',
    );
  const folder = resolve(dir);
  const way = relative(ROOT, folder);
  if (!way.startsWith('..'))
    throw new Error(
      `Se recibió --dir ${dir}, que está dentro del código. Elija una carpeta de al lado, por ejemplo --dir ../contenido.`,
    );
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} ya existe y no está vacía. No se escribió nada: elija otra carpeta.`);
  return folder;
}

/** From the options, and from the terminal when somebody sits at it. */
async function answersOf(given: Readonly<Record<string, string | undefined>>): Promise<Answers> {
  if (!process.stdin.isTTY) return collectAnswers(given, undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await collectAnswers(given, (question) => terminal.question(question));
  } finally {
    terminal.close();
  }
}

async function refuseFaults(contentDir: string, now: Date): Promise<void> {
  const { issues } = await checkContent(contentDir, now, { withHistory: false });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`${terminalReporter(errors)}\n\nNo se escribió nada: corrija los datos y repita la orden.`);
}

/** Where this clone came from; a clone without origin is a source itself. */
async function originOfCode(): Promise<string> {
  const { ok, out } = await tryGit(ROOT, 'remote', 'get-url', 'origin');
  return ok ? out.trim() : ROOT;
}

function sayWhatIsLeft(folder: string): void {
  const where = relative(process.cwd(), folder);
  console.log(`\n${folder} está listo, y la revisión del contenido no encontró errores.`);
  console.log(describeOpenPoints(join(folder, 'content')));
  console.log(`
Ahora:
  cd ${where}
  npm start                      lo muestra en http://localhost:4321/
  git remote add origin …        un repositorio privado de su entidad, y git push -u origin main
Lea y firme los textos de content/pages/; mientras «demo» sea true, cada página avisa que es una demostración.`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
