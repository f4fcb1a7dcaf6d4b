import { DELETION_MESSAGE, isStale, staleMessage } from '../../decap/check/save-rules.ts';
import type { Desk } from './clone.ts';
import { tryGit } from './git.ts';

/** A request of Decap to its server. */
export interface Action {
  action: string;
  params: Record<string, unknown> & { dataFiles?: DataFile[]; entry?: DataFile; assets?: { path: string }[] };
}

export interface DataFile {
  path: string;
  raw: string;
  slug?: string;
  newPath?: string;
  /** Versions that the writer may have started from; ours, Decap's server does not know it. */
  baseVersions?: string[];
}

/** What Decap asks for; anything that deletes published content is left out: it would go around the review. */
const ALLOWED = new Set([
  'info',
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
  'deleteUnpublishedEntry',
  'persistEntry',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'getMedia',
  'getMediaFile',
  'persistMedia',
  'getDeployPreview',
]);

/** Why an action is refused, in words for the editor; undefined when it may go on. */
export function refusal({ action, params }: Action, prefix: string): string | undefined {
  if (action === 'deleteFiles' || action === 'deleteFile') return DELETION_MESSAGE;
  if (!ALLOWED.has(action)) return `La mesa no conoce la orden «${action}».`;
  const outside = pathsOf(params).find((path) => !isInside(path, prefix));
  return outside === undefined ? undefined : `La ruta «${outside}» está fuera de la carpeta de contenido.`;
}

/** The files of a save. */
export const filesOf = ({ params }: Action): DataFile[] => params.dataFiles ?? (params.entry ? [params.entry] : []);

/** Branch in which Decap's server keeps the draft of the entry that an action saves or publishes. */
export function draftBranch({ action, params }: Action): string {
  const { collectionName } = (params['options'] ?? {}) as { collectionName?: string };
  const [collection, slug] =
    action === 'persistEntry'
      ? [collectionName, filesOf({ action, params })[0]?.slug]
      : [params['collection'], params['slug']];
  return `cms/${String(collection)}/${String(slug)}`;
}

/**
 * Why a save would write over someone else's work: the file is not what the writer started from. Undefined when the
 * save may go on.
 */
export async function staleSave(action: Action, desk: Desk): Promise<string | undefined> {
  const draft = draftBranch(action);
  for (const { path, baseVersions = [] } of filesOf(action)) {
    const current = (await contentAt(desk, draft, path)) ?? (await contentAt(desk, desk.branch, path));
    if (isStale(current, baseVersions)) return staleMessage(path);
  }
  return undefined;
}

async function contentAt({ clone }: Desk, branch: string, path: string): Promise<string | undefined> {
  const { ok, out } = await tryGit(clone, 'show', `${branch}:${path}`);
  return ok ? out : undefined;
}

function pathsOf(params: Action['params']): string[] {
  const single = [params['path'], params['folder'], params['mediaFolder'], params['publicFolder']];
  const files = [
    ...(params.dataFiles ?? []),
    ...(params.entry ? [params.entry] : []),
    ...(params.assets ?? []),
    ...((params['files'] as { path: string }[] | undefined) ?? []),
  ];
  const asset = (params['asset'] as { path?: string } | undefined)?.path;
  const moved = (params.dataFiles ?? []).map(({ newPath }) => newPath);
  return [...single, ...files.map(({ path }) => path), ...moved, asset].filter(
    (path): path is string => typeof path === 'string' && path !== 'media',
  );
}

/** Only entries, settings and media: no way up, nothing hidden (git's own folder above all). */
function isInside(path: string, prefix: string): boolean {
  const parts = path.split('/');
  return path.startsWith(prefix) && !/[\\\0]/.test(path) && parts.every((part) => part !== '' && !part.startsWith('.'));
}
