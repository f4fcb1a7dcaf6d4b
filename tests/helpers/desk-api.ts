import type { TestDesk } from './desk.ts';

/** What the desk answered. */
export interface DeskAnswer {
  status: number;
  body: Record<string, unknown> & { error?: string };
}

interface Save {
  path: string;
  raw: string;
  /** What the writer had opened; nothing for a new entry. */
  base?: string;
  assets?: { path: string; content: string; encoding: 'base64' }[];
  /** False for a save that goes to the published branch at once. */
  useWorkflow?: boolean;
}

/** The requests that the page of the editor sends, without the page. */
export function deskApi(desk: TestDesk) {
  const send = async (action: string, params: Record<string, unknown> = {}): Promise<DeskAnswer> => {
    const response = await fetch(`${desk.url}/admin/api`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action, params: { branch: 'main', ...params } }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) as DeskAnswer['body'] };
  };
  const save = ({ path, raw, base, assets = [], useWorkflow = true }: Save) => {
    const { collection, slug } = entryOf(path);
    return send('persistEntry', {
      dataFiles: [{ path, raw, slug, baseVersions: base === undefined ? [] : [base] }],
      assets,
      options: { collectionName: collection, commitMessage: `Editar ${slug}`, useWorkflow, status: 'draft' },
    });
  };
  const publish = (path: string) => send('publishUnpublishedEntry', entryOf(path));
  return {
    send,
    save,
    publish,
    /** Saves a change of a published file as a draft and publishes it. */
    saveAndPublish: async (path: string, change: (text: string) => string): Promise<DeskAnswer> => {
      const base = desk.read(path);
      const saved = await save({ path, raw: change(base), base });
      return saved.status === 200 ? publish(path) : saved;
    },
  };
}

/** Collection and slug by which Decap knows a file. */
function entryOf(path: string): { collection: string; slug: string } {
  const [, folder = '', name = ''] = path.split('/');
  const slug = name.replace(/\.(mdx|yaml)$/, '');
  return { collection: name.endsWith('.yaml') ? 'settings' : folder, slug };
}
