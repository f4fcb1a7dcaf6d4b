import { formatCount } from '../../src/i18n/format.ts';
import { outdated, type ReleaseHost, releaseBefore, releaseName } from './releases.ts';
import { precompress, type Stage } from './stage.ts';

type Say = (text: string) => void;

/** Puts a site beside the earlier ones, leads the readers to it in one step, and then clears up. */
export async function deployToReleases(
  host: ReleaseHost,
  stage: Stage,
  { now, say }: { now: Date; say: Say },
): Promise<void> {
  await precompress(stage);
  const { current } = await host.list();
  const release = releaseName(now);
  say(`Se copian ${formatCount(stage.files.length, 'archivo', 'archivos')} a ${host.name} …`);
  await host.receive(stage.folder, release, current);
  await host.switchTo(release);
  say(`Desde ahora se sirve la versión ${release}${current ? `; antes, la ${current}` : ''}.`);
  const { names } = await host.list();
  await host.remove(outdated(names, release, now));
}

/** Leads the readers back to the release before. */
export async function rollBack(host: ReleaseHost, say: Say): Promise<void> {
  const { names, current } = await host.list();
  const before = releaseBefore(names, current);
  if (before === undefined)
    throw new Error(
      `En ${host.name} no hay una versión anterior a la ${current ?? 'actual, que no existe'}: no se cambió nada.`,
    );
  await host.switchTo(before);
  say(`Se volvió a la versión ${before}; la ${current} sigue guardada.`);
}
