import type { DecapBackend } from '../cms.ts';
import { Refusal } from './forge-errors.ts';

/** What the desk of `npm start` answers badly, in words for the editor. */

/** Actions that change nothing: when one fails, nothing was to be saved. */
const READS = /^(?:info|get|entries|unpublishedEntr(?:ies|y(?:$|DataFile|MediaFile)))/;

const GONE =
  'La mesa de este equipo no respondió: «npm start» se detuvo o se está reiniciando. Vuelva a iniciarlo y cargue de nuevo esta página.';
const GONE_ON_SAVE =
  'La mesa de este equipo no respondió y no se guardó nada: «npm start» se detuvo o se está reiniciando. Lo que escribió sigue en pantalla: vuelva a iniciarlo y guarde otra vez.';
const EMPTY_FILE =
  'Uno de los archivos de esta entrada está vacío (0 bytes) y no se guardó nada. Quítelo y súbalo otra vez.';

/** Says in Spanish what the browser says of a server that is gone, and Decap's server of what it does not take. */
export function explainDeskErrors(backend: DecapBackend): void {
  const ask = backend.request?.bind(backend);
  if (!ask) return;
  backend.request = (payload) =>
    ask(payload).catch((error: unknown) => Promise.reject(explained(error, payload.action)));
}

function explained(error: unknown, action: string): unknown {
  if (error instanceof TypeError) return new Refusal(READS.test(action) ? GONE : GONE_ON_SAVE);
  const { message = '' } = error as { message?: string };
  return /params\.\S*content.* not allowed to be empty/.test(message) ? new Refusal(EMPTY_FILE) : error;
}
