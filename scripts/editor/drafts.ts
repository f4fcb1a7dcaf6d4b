import { laterDraftMessage } from '../../decap/check/save-rules.ts';
import { type Desk, FIRST_STATE } from './clone.ts';
import { tryGit } from './git.ts';

/** What a draft is of. */
export interface Entry {
  collection: string;
  slug: string;
}

/** A draft as Decap asks for it (`unpublishedEntry`). */
export interface Draft extends Entry {
  /** Column of the board. */
  status: string;
  diffs: { path: string; id: string; newFile: boolean }[];
  updatedAt: string;
  /** It edits a page that is not published any more: it was deleted or got another name. */
  hasLostPage: boolean;
}

/** Branch in which Decap's server keeps a draft. */
export const branchOf = (collection: string, slug: string): string => `cms/${collection}/${slug}`;

/** The draft that `unpublishedEntry` asks for, by its parts or by its key; undefined when there is none. */
export async function readDraft(desk: Desk, params: Record<string, unknown>): Promise<Draft | undefined> {
  const [collection = '', slug = ''] =
    typeof params['id'] === 'string'
      ? params['id'].split(/\/(.*)/)
      : [String(params['collection']), String(params['slug'])];
  const branch = branchOf(collection, slug);
  const head = await tryGit(desk.clone, 'log', '-1', '--format=%cI', `refs/heads/${branch}`, '--');
  if (!head.ok) return undefined;
  const changes = await changesOf(desk, branch);
  return {
    collection,
    slug,
    status: await statusOf(desk, branch),
    diffs: changes.map(({ path, isPublished }) => ({ path, id: path, newFile: !isPublished })),
    updatedAt: head.out.trim(),
    hasLostPage: changes.some(isLost),
  };
}

/** Whether a draft edits a page that was deleted, or got another name, after the draft was begun. */
export const hasLostPage = async (desk: Desk, branch: string): Promise<boolean> =>
  (await changesOf(desk, branch)).some(isLost);

/**
 * Why a draft must not be deleted by someone who knows these texts of it: somebody saved another one since. Undefined
 * when the deletion may go on.
 */
export async function laterDraft(desk: Desk, branch: string, known: readonly string[]): Promise<string | undefined> {
  for (const { path } of (await changesOf(desk, branch)).filter(isData)) {
    const text = await tryGit(desk.clone, 'show', `${branch}:${path}`);
    if (known.includes(text.out)) continue;
    const save = await tryGit(desk.clone, 'log', '-1', '--format=%an%n%cI', branch, '--');
    const [who = '', when = ''] = save.out.split('\n');
    return laterDraftMessage({ who, when });
  }
  return undefined;
}

/** A file that a draft leaves behind. */
interface Change {
  path: string;
  wasThere: boolean;
  isPublished: boolean;
}

const isData = ({ path }: Change): boolean => /\.(mdx|yaml)$/.test(path);

const isLost = (change: Change): boolean => isData(change) && change.wasThere && !change.isPublished;

/**
 * What a draft changes, seen from where it left the published branch (three dots). Decap's server compares with the
 * published branch of today: whatever was published since then looks like a part of the draft, and the first file of
 * it like its entry.
 */
async function changesOf({ clone, branch: main }: Desk, branch: string): Promise<Change[]> {
  const diff = await tryGit(clone, 'diff', '--name-status', '--no-renames', '-z', `${main}...${branch}`, '--');
  if (!diff.ok) return [];
  const parts = diff.out.split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [letter, path = ''] = [parts[at], parts[at + 1]];
    if (letter === 'D') continue;
    const { ok: isPublished } = await tryGit(clone, 'cat-file', '-e', `${main}:${path}`);
    changes.push({ path, wasThere: letter !== 'A', isPublished });
  }
  return changes;
}

async function statusOf({ clone }: Desk, branch: string): Promise<string> {
  const { out } = await tryGit(clone, 'config', `branch.${branch}.description`);
  return (out.trim() || FIRST_STATE).replace(/^.*\//, '');
}
