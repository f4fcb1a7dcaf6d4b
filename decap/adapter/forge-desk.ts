import type { DecapBackend, Draft } from '../cms.ts';
import type { DecapConfig } from '../config/config.ts';
import type { DraftWriter } from './draft-writer.ts';
import { type Ask, forgeCalls } from './forge-calls.ts';
import { apiOf, publishedFile, unlessPublished } from './forge-guard.ts';
import type { Forge } from './forge-hooks.ts';
import type { AtForge } from './forge-merge.ts';
import { forgeScheduled } from './forge-scheduled.ts';
import { type PublishTogether, togetherAt } from './forge-together.ts';
import type { EntryKey } from './open-editor.ts';
import type { ScheduledDesk } from './scheduled-desk.ts';
import { sitePages } from './site-pages.ts';

interface Parts {
  backend: DecapBackend;
  config: DecapConfig;
  writeDraft: DraftWriter;
  now: () => Date;
}

/** What waits for its moment at a forge, asked through the session that Decap has there. */
export function scheduledAt(name: Forge, { backend, config, writeDraft, now }: Parts): ScheduledDesk {
  return forgeScheduled({
    ...atForge(name, { backend, config }),
    prefix: contentFolder(config),
    read: (path) => publishedFile(apiOf(backend), path),
    hasDraft: async (entry) => (await draftAt(backend)(entry)) !== undefined,
    saveDraft: (entry, text) => writeDraft(entry, { raw: text, base: text }),
    shown: async () => new Set((await sitePages()).flatMap(({ entry }) => entry ?? [])),
    now,
  });
}

/** Several drafts at one moment at a forge, in the same session. */
export const publishTogetherAt = (name: Forge, parts: Pick<Parts, 'backend' | 'config'>): PublishTogether =>
  togetherAt({ ...atForge(name, parts), draft: draftAt(parts.backend) });

function atForge(name: Forge, { backend, config }: Pick<Parts, 'backend' | 'config'>): AtForge {
  const { repo, branch } = config.backend;
  const root = name === 'gitlab' ? `/projects/${encodeURIComponent(String(repo))}` : `/repos/${String(repo)}`;
  return {
    calls: forgeCalls[name],
    ask: name === 'gitlab' ? askGitlab(backend) : askOther(backend),
    branch: { repo: root, name: branch },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

const draftAt =
  (backend: DecapBackend) =>
  (entry: EntryKey): Promise<Draft | undefined> =>
    unlessPublished(() => backend.unpublishedEntry({ collection: entry.collection, slug: entry.slug }));

/** Folder of the content in the repository, with a slash at its end; every collection is in the one of its name. */
function contentFolder({ collections }: DecapConfig): string {
  const [first] = collections;
  return String(first?.['folder']).slice(0, -(first?.name.length ?? 0));
}

const askOther =
  (backend: DecapBackend): Ask =>
  ({ method, path, query, body }) =>
    apiOf(backend).request(path, {
      method,
      ...(query && { params: query }),
      ...(body && { body: JSON.stringify(body) }),
    });

/** Decap's client of GitLab takes a whole request, and does not read an answer without a text. */
const askGitlab =
  (backend: DecapBackend): Ask =>
  ({ method, path, query, body }) => {
    const api = apiOf(backend);
    const request = {
      url: path,
      method,
      ...(query && { params: query }),
      ...(body && { headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }),
    };
    return method === 'DELETE' ? api.request(request) : api.requestJSON(request);
  };
