import type { PreviewState } from '../../decap/check/draft-preview.ts';
import { CONFLICT_MESSAGE } from '../../decap/check/save-rules.ts';
import { publishedFrom } from '../../src/domain/publication.ts';
import type { PreviewBuild } from '../preview/build-site.ts';
import { writePreview } from '../preview/page-folder.ts';
import { baseOf, expiryFrom, newToken, type PreviewStore } from '../preview/store.ts';
import type { CheckFolder } from '../site/check-process.ts';
import { candidateOf } from './candidate.ts';
import type { Desk } from './clone.ts';
import { branchOf, type Entry } from './drafts.ts';
import { tryGit } from './git.ts';
import { layOut } from './lay-out.ts';
import { draftFile, faultsOf } from './publication-check.ts';
import { describeFile } from './words.ts';

/** Why there is no preview. */
export type PreviewFailure = Pick<PreviewState, 'text' | 'faults'>;

interface Options {
  desk: Desk;
  store: PreviewStore;
  build: PreviewBuild;
  check: CheckFolder;
  now: () => Date;
  /** The check found nothing: now it takes longer. */
  onBuild: () => void;
}

/** Commit of the draft of an entry; undefined when it has none. */
export async function headOf({ clone }: Desk, { collection, slug }: Entry): Promise<string | undefined> {
  const ref = `refs/heads/${branchOf(collection, slug)}`;
  const { ok, out } = await tryGit(clone, 'rev-parse', '--verify', '--quiet', ref);
  return ok ? out.trim() : undefined;
}

/**
 * Builds the site with the draft of an entry as it would be published now, or at the moment for which it is meant, and
 * keeps its page. Whoever has the address of an earlier preview sees the new one there; an address that has expired stays
 * dead.
 * @returns why there is none; undefined when there is
 */
export async function makePreview(entry: Entry, options: Options): Promise<PreviewFailure | undefined> {
  const { desk, store, build, check, now, onBuild } = options;
  const commit = await headOf(desk, entry);
  if (commit === undefined) return fail(NO_DRAFT);
  const candidate = await candidateOf(desk, [branchOf(entry.collection, entry.slug)]);
  if ('conflict' in candidate) return fail(CONFLICT_MESSAGE);
  const faults = await faultsOf(desk, candidate, desk.branch, check, 'vista');
  if (faults.length > 0) return { text: FAULTY, faults };

  onBuild();
  const [path, text] = await draftFile(desk, entry.collection, entry.slug);
  const file = describeFile(path, text);
  const from = publishedFrom(file?.data ?? {});
  const comesOut = from > now().getTime() ? new Date(from) : undefined;
  const built = await build.run(await layOut(desk, candidate.commit, 'vista'), comesOut ?? now());
  if (!built || !file || built.held.some((held) => held.endsWith(`/${path}`))) return fail(STOPPED);

  const earlier = store.of(entry);
  const token = earlier && earlier.expiresAt > now().getTime() ? earlier.token : newToken();
  const expiresAt = expiryFrom(now());
  const times = { madeAt: now().getTime(), expiresAt: expiresAt.getTime() };
  const page = { site: built.site, page: file.page, base: baseOf(token), expiresAt, comesOut };
  const isThere = await store.put({ token, ...entry, page: file.page, commit, ...times }, (folder) =>
    writePreview({ ...page, folder }),
  );
  return isThere ? undefined : fail(NO_PAGE);
}

const fail = (text: string): PreviewFailure => ({ text, faults: [] });

export const NO_DRAFT = 'No hay un borrador guardado del que hacer una vista previa. Guarde primero sus cambios.';
const FAULTY = 'No se pudo hacer la vista previa: esto no deja construir la página.';
export const STOPPED =
  'No se pudo hacer la vista previa: la construcción del sitio se detuvo. Quien mantiene el sitio ve el motivo en la terminal.';
const NO_PAGE = 'Este borrador no tiene una página propia en el sitio.';
