import type { DecapBackend } from '../cms.ts';
import type { DecapConfig } from '../config/config.ts';
import type { DraftWriter } from './draft-writer.ts';
import { type Ask, forgeCalls } from './forge-calls.ts';
import { apiOf, publishedFile, unlessPublished } from './forge-guard.ts';
import type { Forge } from './forge-hooks.ts';
import { forgeScheduled } from './forge-scheduled.ts';
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
  const { repo, branch } = config.backend;
  const root = name === 'gitlab' ? `/projects/${encodeURIComponent(String(repo))}` : `/repos/${String(repo)}`;
  return forgeScheduled({
    calls: forgeCalls[name],
    ask: name === 'gitlab' ? askGitlab(backend) : askOther(backend),
    branch: { repo: root, name: branch },
    prefix: contentFolder(config),
    read: (path) => publishedFile(apiOf(backend), path),
    hasDraft: async (entry) => (await unlessPublished(() => backend.unpublishedEntry(entry))) !== undefined,
    saveDraft: (entry, text) => writeDraft(entry, { raw: text, base: text }),
    shown: async () => new Set((await sitePages()).flatMap(({ entry }) => entry ?? [])),
    now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}

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
