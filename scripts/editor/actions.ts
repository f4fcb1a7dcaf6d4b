import {
  LISTS_ACTION,
  SCHEDULED_ACTION,
  SEARCH_ACTION,
  STOP_ACTION,
  TOGETHER_ACTION,
} from '../../decap/check/publication.ts';
import { deletionMessage, isStale, staleMessage } from '../../decap/check/save-rules.ts';
import { DELETE_ACTION, UNUSED_ACTION } from '../../decap/check/unused-media.ts';
import { VERSIONS_ACTION } from '../../decap/check/versions.ts';
import { limitIssues } from '../../src/check/limits.ts';
import type { Desk } from './clone.ts';
import { branchOf } from './drafts.ts';
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
  SCHEDULED_ACTION,
  LISTS_ACTION,
  SEARCH_ACTION,
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
  TOGETHER_ACTION,
  STOP_ACTION,
  'getMedia',
  'getMediaFile',
  'persistMedia',
  'getDeployPreview',
  UNUSED_ACTION,
  DELETE_ACTION,
  VERSIONS_ACTION,
]);

/** Why an action is refused, in words for the editor; undefined when it may go on. `stray`: a path of it that is none of the content. */
export function refusal(order: Action, stray: string | undefined): string | undefined {
  const { action, params } = order;
  if (action === 'deleteFiles' || action === 'deleteFile')
    return deletionMessage([params['paths'] ?? params['path'] ?? []].flat().map(String));
  if (!ALLOWED.has(action)) return `La mesa no conoce la orden «${action}».`;
  if (stray !== undefined) return `La ruta «${stray}» está fuera de la carpeta de contenido.`;
  const [limit] = action === 'persistEntry' ? filesOf(order).flatMap(({ raw }) => limitIssues(String(raw))) : [];
  return limit && `${limit.found} Se esperaba: ${limit.expected} ${limit.fix}`;
}

/** True for what Decap's server writes on the published branch without a draft. */
export const changesBranch = ({ action, params }: Action): boolean =>
  action === 'persistMedia' ||
  (action === 'persistEntry' && (params['options'] as { useWorkflow?: boolean } | undefined)?.useWorkflow !== true);

/** The files of a save. */
export const filesOf = ({ params }: Action): DataFile[] => params.dataFiles ?? (params.entry ? [params.entry] : []);

/** Branch in which Decap's server keeps the draft of the entry that an action saves or publishes. */
export function draftBranch({ action, params }: Action): string {
  const { collectionName } = (params['options'] ?? {}) as { collectionName?: string };
  const [collection, slug] =
    action === 'persistEntry'
      ? [collectionName, filesOf({ action, params })[0]?.slug]
      : [params['collection'], params['slug']];
  return branchOf(String(collection), String(slug));
}

/**
 * Why a save would write over someone else's work: the file is not what the writer started from. Undefined when the
 * save may go on.
 */
export async function staleSave(action: Action, desk: Desk): Promise<string | undefined> {
  const draft = draftBranch(action);
  for (const file of filesOf(action)) {
    const current = (await contentAt(desk, draft, file.path)) ?? (await contentAt(desk, desk.branch, file.path));
    if (isStale(current, file)) return staleMessage(file.path);
  }
  return undefined;
}

/** Whether the draft holds what a save wanted to write: a server may die between its commit and its answer. */
export async function isSaved(action: Action, desk: Desk): Promise<boolean> {
  if (action.action !== 'persistEntry') return false;
  for (const { path, raw } of filesOf(action))
    if ((await contentAt(desk, draftBranch(action), path)) !== raw) return false;
  return true;
}

async function contentAt({ clone }: Desk, branch: string, path: string): Promise<string | undefined> {
  const { ok, out } = await tryGit(clone, 'show', `${branch}:${path}`);
  return ok ? out : undefined;
}
