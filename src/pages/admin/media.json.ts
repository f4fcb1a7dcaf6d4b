import type { APIRoute } from 'astro';
import { getMediaLibrary } from '../../queries/media.ts';

/** The pictures and files of the published pages, for the library of the desk. */
export const GET: APIRoute = async () => Response.json(await getMediaLibrary());
