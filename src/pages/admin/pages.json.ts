import type { APIRoute } from 'astro';
import { getTitledPages } from '../../queries/page-titles.ts';

/** The pages of the site with their titles: the desk leads from a form to its page, and offers them where a link is chosen. */
export const GET: APIRoute = async () => Response.json(await getTitledPages());
