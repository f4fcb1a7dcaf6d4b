import type { APIRoute } from 'astro';
import { getDeskBulletins } from '../../queries/bulletins.ts';

/** The bulletins as the desk shows them under the words of their editor. */
export const GET: APIRoute = async () => Response.json(await getDeskBulletins());
