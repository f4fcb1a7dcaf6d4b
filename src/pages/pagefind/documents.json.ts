import type { APIRoute } from 'astro';
import { getSearchDocuments } from '../../queries/search-documents.ts';

/** What the search indexes; the integration `search-index` makes the index of it and takes it out of the site. */
export const GET: APIRoute = async () => Response.json(await getSearchDocuments());
