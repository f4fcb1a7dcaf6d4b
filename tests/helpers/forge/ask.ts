import type { Ask } from '../../../decap/adapter/forge-calls.ts';
import type { Forge } from '../forge.ts';

const ROOTS = { github: '/api/v3', gitlab: '/api/v4', forgejo: '/api/v1' } as const;

/** How the desk asks a forge, with the session of its first token; a refusal is an error with its `status`. */
export const askForge =
  (name: keyof typeof ROOTS, forge: Forge): Ask =>
  async ({ method, path, query = {}, body }) => {
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
    const response = await fetch(`${forge.url}${ROOTS[name]}${path}?${search}`, {
      method,
      headers: { Authorization: `Bearer ${forge.tokens[0]}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw Object.assign(new Error(text), { status: response.status });
    return text === '' ? undefined : JSON.parse(text);
  };

/** Path of the repository in the interface of a forge. */
export const forgeRepository = (name: keyof typeof ROOTS): string =>
  name === 'gitlab' ? '/projects/entidad%2Fsitio' : '/repos/entidad/sitio';
