import { patchYaml } from '../../src/content-file/patch.ts';
import { readValues } from '../../src/content-file/read.ts';
import type { Day } from '../../src/lib/day.ts';
import type { Redirect } from '../../src/model/settings/lists.ts';
import { redirectsSchema } from '../../src/model/settings/lists.ts';
import { isReserved } from '../../src/routes.ts';
import type { Problem } from './problem.ts';

/** An address of the old site, and the page that has what was there. */
export interface Move {
  from: string;
  to: string;
}

/**
 * `settings/redirects.yaml` with more redirections. One that is there stays as it is, so the same moves change nothing a
 * second time; what cannot be one is a problem, and so is what the file has no room for.
 */
export function addRedirects(
  yaml: string,
  moves: readonly Move[],
  today: Day,
): { text: string; added: number; problems: Problem[] } {
  const items = (readValues(yaml)['items'] ?? []) as Redirect[];
  const known = new Map(items.map(({ from, to }) => [from, to]));
  const added: Redirect[] = [];
  const problems: Problem[] = [];
  let size = Buffer.byteLength(yaml);
  for (const { from, to } of moves) {
    const reason = faultOf(from, to, known.get(from));
    if (reason !== undefined) problems.push({ place: `${from} → ${to}`, reason });
    if (reason !== undefined || known.has(from) || from === to) continue;
    size += Buffer.byteLength(from + to) + FRAME;
    if (size > MOST_BYTES || known.size >= MOST) {
      problems.push({ place: `${from} → ${to}`, reason: FULL });
      continue;
    }
    known.set(from, to);
    added.push({ from, to, date: today });
  }
  const text = added.length === 0 ? yaml : patchYaml(yaml, { items: [...items, ...added] }, ['items']);
  return { text, added: added.length, problems };
}

/** What the check takes in a file of settings, with room for what an editor adds: three lines each, and what stands around two addresses. */
const [MOST, MOST_BYTES, FRAME] = [6000, 900_000, 60];
const FULL = `settings/redirects.yaml está lleno (${MOST} redirecciones o ${MOST_BYTES / 1000} KB). Pídala a quien administra el servidor.`;

function faultOf(from: string, to: string, known: string | undefined): string | undefined {
  if (from.includes('?') && !isOld(from))
    return 'Después de «?» una redirección distingue un solo dato, como /?p=123. Pídala a quien administra el servidor.';
  if (!isOld(from)) return 'La dirección anterior no tiene la forma de una página: /minusculas-y-guiones/.';
  if (!isPage(to)) return 'La dirección nueva no tiene la forma de una página de este sitio: /minusculas-y-guiones/.';
  if (from !== to && isReserved(from)) return 'La dirección anterior es la de una página que el sitio ya tiene.';
  return known !== undefined && known !== to ? `Ya lleva a ${known}: se dejó como estaba.` : undefined;
}

const isOld = (from: string): boolean => isRedirect(from, '/');
const isPage = (to: string): boolean => isRedirect('/', to);
const isRedirect = (from: string, to: string): boolean =>
  redirectsSchema.safeParse({ items: [{ from, to, date: '2026-01-01' }] }).success;
