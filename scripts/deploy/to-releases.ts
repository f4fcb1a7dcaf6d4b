import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCount } from '../../src/i18n/format.ts';
import { FILES, toNginx } from './nginx.ts';
import { precompress } from './precompress.ts';
import { outdated, type ReleaseHost, releaseBefore, releaseName } from './releases.ts';
import { readSiteRules } from './site-rules.ts';
import type { Stage } from './stage.ts';

interface Options {
  say: (text: string) => void;
  /** Command that the host runs once it serves another release, for example to let nginx read its headers. */
  after?: string | undefined;
}

/** Puts a site beside the earlier ones, leads the readers to it in one step, and then clears up. */
export async function deployToReleases(
  host: ReleaseHost,
  stage: Stage,
  { now, address, say, after }: Options & { now: Date; address: string },
): Promise<void> {
  await precompress(stage);
  await tellNginx(stage, address);
  const { current } = await host.list();
  const release = releaseName(now);
  say(`Se copian ${formatCount(stage.files.length, 'archivo', 'archivos')} a ${host.name} …`);
  await host.receive(stage.folder, release, current);
  await host.switchTo(release);
  say(`Desde ahora se sirve la versión ${release}${current ? `; antes, la ${current}` : ''}.`);
  if (after !== undefined) await host.order(after);
  const { names } = await host.list();
  await host.remove(outdated(names, release, now));
}

/** Leads the readers back to the release before. */
export async function rollBack(host: ReleaseHost, { say, after }: Options): Promise<void> {
  const { names, current } = await host.list();
  const before = releaseBefore(names, current);
  if (before === undefined)
    throw new Error(
      `En ${host.name} no hay una versión anterior a la ${current ?? 'actual, que no existe'}: no se cambió nada.`,
    );
  await host.switchTo(before);
  if (after !== undefined) await host.order(after);
  say(`Se volvió a la versión ${before}; la ${current} sigue guardada.`);
}

/** What this version asks of nginx travels with it, so that going back takes the headers back too. */
async function tellNginx(stage: Stage, address: string): Promise<void> {
  const id = createHash('sha256').update(address).digest('hex').slice(0, 8);
  const told = toNginx({ ...readSiteRules(stage), files: stage.files, base: stage.base, id });
  await writeFile(join(stage.folder, FILES.http), told.http);
  await writeFile(join(stage.folder, FILES.server), told.server);
}
