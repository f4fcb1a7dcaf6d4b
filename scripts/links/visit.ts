/** What became of an address. */
export interface Visit {
  /** `doubtful`: the other site does not let programs look, or was not well; a person has to. */
  state: 'good' | 'moved' | 'doubtful' | 'broken';
  /** Words for a person; empty for a good one. */
  reason: string;
  /** When, in ISO form. */
  at: string;
}

const PATIENCE = 20_000;
/** As a browser asks, and who it is. */
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'es-CO,es;q=0.9',
  'user-agent': 'Mozilla/5.0 (compatible; CuentasClaras; revisa los enlaces de un sitio de rendición de cuentas)',
};

/** Asks whether what an address names is there. Never throws. */
export async function visit(url: string, now: Date): Promise<Visit> {
  const at = now.toISOString();
  try {
    // What many servers refuse, and a few answer as if nothing were there.
    const first = await ask(url, 'HEAD');
    const { status, to } = first.status < 400 ? first : await ask(url, 'GET');
    return { ...judge(status, url, to), at };
  } catch (error) {
    return { state: 'broken', reason: faultOf(error as Error), at };
  }
}

async function ask(url: string, method: string): Promise<{ status: number; to: string }> {
  const init = { method, headers: HEADERS, signal: AbortSignal.timeout(PATIENCE) };
  const response = await fetch(url, init).catch((error: Error) => {
    // Once more: a connection that broke says nothing of the page.
    if (error.name === 'TimeoutError') throw error;
    return fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  });
  await response.body?.cancel();
  return { status: response.status, to: response.url };
}

function judge(status: number, url: string, to: string): Omit<Visit, 'at'> {
  if (status === 404 || status === 410) return { state: 'broken', reason: `ya no está (respondió ${status})` };
  if (status >= 400)
    return { state: 'doubtful', reason: `respondió ${status}, quizá solo a programas: ábralo usted en el navegador` };
  if (isSamePage(url, to)) return { state: 'good', reason: '' };
  // Where everything that is gone leads to the home page, nothing says that it is gone.
  if (new URL(to).pathname === '/' && new URL(url).pathname !== '/')
    return { state: 'doubtful', reason: `lleva a la portada de ${new URL(to).host}: quizá la página ya no está` };
  return { state: 'moved', reason: `se trasladó a ${to}` };
}

/** Another protocol, `www.` or a final slash is no move that an editor has to follow. */
function isSamePage(one: string, other: string): boolean {
  const plain = (url: string) => {
    const { host, pathname, search } = new URL(url);
    return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
  };
  return plain(one) === plain(other);
}

function faultOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'no respondió en veinte segundos';
  const { code = '' } = (error.cause ?? {}) as { code?: string };
  if (code === 'ENOTFOUND') return 'ese dominio no existe';
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code)) return `su certificado no es válido (${code})`;
  return `no se pudo llegar${code === '' ? '' : ` (${code})`}`;
}
