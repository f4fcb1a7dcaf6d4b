import { CONFLICT_MESSAGE } from '../../decap/check/save-rules.ts';
import { type Action, draftBranch, isSaved } from './actions.ts';
import { type Answer, answer, refuse } from './answer.ts';
import { type Desk, resetClone } from './clone.ts';
import type { DecapServer } from './decap-server.ts';
import { hasConflict } from './sync.ts';

/** Sends an action on; when the server fails or dies under it, cleans up, so that nothing half done is left. */
export async function forward(action: Action, server: DecapServer, desk: Desk): Promise<Answer> {
  try {
    const said = await server.send(JSON.stringify(action));
    if (said.status < 500) return said;
    await resetClone(desk);
    if (await isSaved(action, desk)) return SAVED;
    if (await hasConflict(desk, draftBranch(action))) return refuse(409, CONFLICT_MESSAGE);
    return refuse(
      said.status,
      'El programa que guarda los cambios no pudo terminar y no guardó nada. Lo que escribió sigue en pantalla: guárdelo de nuevo.',
    );
  } catch {
    server.kill();
    await resetClone(desk);
    if (await isSaved(action, desk)) return SAVED;
    return refuse(
      502,
      'El programa que guarda los cambios se detuvo y no guardó nada. Lo que escribió sigue en pantalla: guárdelo de nuevo.',
    );
  }
}

/** As Decap's server says it. */
const SAVED = answer({ message: 'entry persisted' });
