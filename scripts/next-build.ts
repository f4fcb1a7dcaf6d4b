// `npm run next-build`: the next moment at which the site changes although nobody changes it, for whoever plans builds. With
// `--due=<address or file>` of the status of a published site: does it have to be built anew? 0 when it does, 1 when not.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatMoment } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { aheadOf } from './site/moments.ts';
import { revisionOf, type SiteStatus } from './site/status.ts';

const { contentDir, now } = readEnvironment(process.env);
const { due } = parseArgs({ options: { due: { type: 'string' } } }).values;

if (due === undefined) await sayNext();
else await sayWhetherDue(due);

/** The moment for programs in one line, and why for people in another. */
async function sayNext(): Promise<void> {
  const { next, appearing } = await aheadOf(contentDir, now);
  console.log(next.toISOString());
  const why =
    appearing.length > 0
      ? `se publica ${appearing.join(', ')}`
      : 'empieza otro día, y con él cambia lo que vence, lo atrasado y lo que ya pasó';
  console.error(`${formatMoment(next.toISOString())}: ${why}.`);
}

async function sayWhetherDue(place: string): Promise<void> {
  const status = await readStatus(place);
  const reason = status === undefined ? `${place} no se puede leer` : await reasonToBuild(status);
  console.log(reason === undefined ? 'No hay nada por construir.' : `Hay que construir: ${reason}.`);
  process.exitCode = reason === undefined ? 1 : 0;
}

async function reasonToBuild({ revision, nextBuildDue }: SiteStatus): Promise<string | undefined> {
  if (revision !== (await revisionOf(contentDir))) return 'el contenido tiene otra revisión';
  return Date.parse(nextBuildDue) > now.getTime()
    ? undefined
    : `algo cambió por sí mismo ${formatMoment(nextBuildDue)}`;
}

/** The status at an address or in a file; undefined when there is none yet. */
async function readStatus(place: string): Promise<SiteStatus | undefined> {
  const text = /^https?:/.test(place)
    ? await fetch(place).then(
        (response) => (response.ok ? response.text() : ''),
        () => '',
      )
    : await readFile(place, 'utf8').catch(() => '');
  return text === '' ? undefined : (JSON.parse(text) as SiteStatus);
}
