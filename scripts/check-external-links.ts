// `npm run check:links:external`: whether what the content links to on other sites is still there.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCount } from '../src/i18n/format.ts';
import { readEnvironment } from '../src/lib/environment.ts';
import { readAllowed } from './links/allowed.ts';
import { collectLinks } from './links/collect.ts';
import { visit, type Visit } from './links/visit.ts';

/** Sites that are visited at the same time, each page of one after the other. */
const SITES_AT_ONCE = 6;
const DAY = 86_400_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      allow: { type: 'string' },
      cache: { type: 'string', default: '.cache/enlaces-externos.json' },
      days: { type: 'string', default: '7' },
    },
  });
  const { contentDir, now } = readEnvironment(process.env);
  const allowFile = values.allow ?? join(contentDir, '..', 'enlaces-permitidos.txt');
  if (values.allow !== undefined && !existsSync(allowFile))
    throw new Error(`No existe el archivo ${allowFile} que dice --allow.`);
  const reasonOf = readAllowed(existsSync(allowFile) ? readFileSync(allowFile, 'utf8') : '', allowFile);
  const links = await collectLinks(contentDir);
  const known = readCache(values.cache);
  const oldest = now.getTime() - Number(values.days) * DAY;
  const isFresh = ({ state, at }: Visit) => state !== 'broken' && state !== 'doubtful' && Date.parse(at) > oldest;
  const asked = [...links.keys()].filter((url) => reasonOf(url) === undefined);
  const visits = new Map(
    asked.flatMap((url) => (known[url] && isFresh(known[url]) ? [[url, known[url]] as const] : [])),
  );
  const open = asked.filter((url) => !visits.has(url));
  console.log(
    `${formatCount(links.size, 'enlace', 'enlaces')} a otros sitios: ${links.size - asked.length} permitidos, ${visits.size} vistos hace poco, ${open.length} por visitar.`,
  );

  const bySite = [...Map.groupBy(open, (url) => new URL(url).host).values()];
  let done = 0;
  const worker = async () => {
    for (let site = bySite.shift(); site !== undefined; site = bySite.shift()) {
      for (const url of site) {
        visits.set(url, await visit(url, now));
        done += 1;
        if (done % 25 === 0) console.log(`  ${done} de ${open.length} …`);
      }
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, worker));
  await mkdir(dirname(values.cache), { recursive: true });
  await writeFile(values.cache, `${JSON.stringify(Object.fromEntries(visits), null, 1)}\n`);

  const listed = (state: Visit['state']) => [...links.keys()].filter((url) => visits.get(url)?.state === state);
  for (const [state, heading] of Object.entries(HEADINGS)) {
    const urls = listed(state as Visit['state']);
    if (urls.length > 0) console.log(`\n${heading}: ${urls.length}`);
    for (const url of urls) console.log(`- ${url}\n  ${visits.get(url)?.reason}\n  en ${links.get(url)?.join(', ')}`);
  }
  const broken = listed('broken').length;
  console.log(
    `\n${broken === 0 ? 'Ningún enlace roto.' : `${formatCount(broken, 'enlace roto', 'enlaces rotos')}.`} ${NEXT(allowFile)}`,
  );
  if (broken > 0) process.exitCode = 1;
}

const HEADINGS = { broken: 'Rotos', doubtful: 'Dudosos', moved: 'Trasladados' } as const;

const NEXT = (allowFile: string) =>
  `Corrija en la mesa los rotos y los trasladados; lo que usted abrió y está bien va en ${allowFile}, con su motivo.`;

function readCache(file: string): Record<string, Visit> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Visit>;
  } catch {
    // None yet, or one that was cut: everything is asked again.
    return {};
  }
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
