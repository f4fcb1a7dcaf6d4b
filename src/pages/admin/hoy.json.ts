import type { APIRoute } from 'astro';
import { getDeskDay } from '../../queries/desk-day.ts';

/** What the first screen of the desk is computed from: the browser counts the days. */
export const GET: APIRoute = async () => Response.json(await getDeskDay());
