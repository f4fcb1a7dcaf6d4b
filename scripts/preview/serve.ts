import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createHandler } from '../serve/handler.ts';
import { toAddress, toPath } from '../../src/lib/site-address.ts';
import { resolvePath } from '../serve/resolve.ts';
import { asOlder } from './notice.ts';
import { baseOf, type Preview, type PreviewStore, PREVIEWS } from './store.ts';

/** How a preview stands to its draft: `gone` once there is none, because it was published or thrown away. */
type DraftRelation = 'same' | 'older' | 'gone';

interface Options {
  store: PreviewStore;
  relationOf: (preview: Preview) => Promise<DraftRelation>;
  now: () => Date;
  /** What stands before every path of the site. */
  base: () => string;
}

/** Answers `/vista-previa/TOKEN/…`: to whoever knows the address, with no account, from its own folder and no other. */
export function createPreviewHandler({ store, relationOf, now, base }: Options): RequestListener {
  return (request, response) => {
    const [, token = '', path = ''] = ADDRESS.exec(toPath(request.url ?? '', base()) ?? '') ?? [];
    const redirect = (to: string) => leadTo(response, toAddress(baseOf(token) + to, base()));
    const say = (status: number, words: Words) => tell(response, status, words, base());
    const preview = store.find(token);
    if (!preview) return say(404, UNKNOWN);
    const folder = store.folderOf(preview);
    if (preview.expiresAt <= now().getTime() || !existsSync(folder)) return say(410, EXPIRED);
    if (path === '' || path === '/') return redirect(preview.page);
    // As the handler below does, which knows nothing of the base.
    const found = resolvePath(folder, path.replace(/\?.*$/s, ''), []);
    if (found.kind === 'redirect') return redirect(found.to);
    void relationOf(preview)
      .then(async (relation) => {
        if (relation === 'gone') return say(410, GONE);
        if (relation === 'older') await markOlder(join(folder, preview.page, 'index.html'));
        request.url = path;
        return createHandler(folder)(request, response);
      })
      .catch((error: Error) => {
        console.error(error);
        say(500, BROKEN);
      });
  };
}

const ADDRESS = new RegExp(`^${PREVIEWS}([\\w-]+)(.*)$`, 's');

async function markOlder(file: string): Promise<void> {
  const html = await readFile(file, 'utf8');
  const marked = asOlder(html);
  if (marked !== html) await writeFile(file, marked);
}

function leadTo(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }).end();
}

const UNKNOWN = [
  'Esta dirección no lleva a ninguna vista previa',
  'Revise que esté completa, o pida otra a quien se la envió.',
] as const;
const EXPIRED = [
  'Esta vista previa venció',
  'Las vistas previas duran siete días. Pida otra a quien se la envió.',
] as const;
const GONE = [
  'Esta vista previa ya no vale',
  'El borrador se publicó o se descartó. Si se publicó, la página está en el sitio.',
] as const;
const BROKEN = ['La vista previa no se pudo mostrar', 'Inténtelo de nuevo en un momento.'] as const;

const STYLE = 'body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}';

type Words = readonly [title: string, advice: string];

function tell(response: ServerResponse, status: number, [title, advice]: Words, base: string): void {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${advice}</p><p><a href="${base}/">Ir al sitio</a></p></main></body></html>`,
  );
}
