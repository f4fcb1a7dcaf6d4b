import { CONFLICT_MESSAGE } from '../check/save-rules.ts';

/** What a forge refuses, in words for the editor. */

export const NOT_MERGEABLE =
  'El repositorio todavía no deja publicar esta entrada. Puede faltar la aprobación de otra persona o una comprobación, o lo publicado cambió mientras estaba en revisión. Espere un minuto y publique otra vez; si sigue igual, avise a quien mantiene el sitio.';
export const LEFT_BRANCH =
  'Ya hay una rama de borrador de esta entrada. Si otra persona la está guardando, espere un minuto y vuelva a abrirla; si no, avise a quien mantiene el sitio. Copie antes lo suyo.';

/** What an editor asked a forge for. */
export type Operation = 'login' | 'save' | 'publish' | 'change';

/** Decap shows an error as its name and its text; this one has no name, so that only our words are read. */
export class Refusal extends Error {
  override name = '';
}

/** What Decap and the forges throw. */
interface ForgeError {
  status?: number | null;
  message?: string;
  notUnderEditorialWorkflow?: boolean;
}

/** Any error of a forge in Spanish, with its code for whoever maintains the site. */
export function toRefusal(error: unknown, operation: Operation): Refusal {
  if (error instanceof Refusal) return error;
  console.error(error);
  const { status, message = '', notUnderEditorialWorkflow } = (error ?? {}) as ForgeError;
  if (notUnderEditorialWorkflow) return new Refusal(GONE);
  const code = status ? ` (Código ${status}.)` : '';
  return new Refusal(`${messageFor(operation, status ?? 0, String(message))}${code}`);
}

function messageFor(operation: Operation, status: number, message: string): string {
  if (/Rebase error|conflict/i.test(message)) return CONFLICT_MESSAGE;
  if (status === 401 || /access token|bad credentials/i.test(message)) return SESSION;
  if (operation === 'login') return NO_ACCESS;
  if (operation === 'save' && /already exists/i.test(message)) return LEFT_BRANCH;
  if (status === 403) return NOT_ALLOWED;
  if (status === 404) return GONE;
  if (status >= 400 && status < 500 && status !== 429) return operation === 'publish' ? NOT_MERGEABLE : CHANGED;
  return NO_ANSWER;
}

const SESSION = 'Su sesión terminó. Copie lo que no haya guardado y vuelva a entrar.';
const NO_ACCESS =
  'No se pudo entrar: su cuenta no puede escribir en el repositorio de este sitio, o el repositorio no existe. Avise a quien mantiene el sitio.';
const NOT_ALLOWED = 'Su cuenta no tiene permiso para hacer esto. Avise a quien mantiene el sitio.';
const GONE =
  'Esta entrada ya no está en revisión: alguien la publicó o la eliminó. Copie lo suyo y vuelva a abrir la entrada.';
const CHANGED =
  'El repositorio no aceptó el cambio: otra persona guardó en este momento, o hay una rama protegida. Copie lo suyo, vuelva a abrir la entrada y aplíquelo allí.';
export const NO_ANSWER =
  'El repositorio no respondió y no se guardó nada. Lo que escribió sigue en pantalla: inténtelo de nuevo en un minuto.';
