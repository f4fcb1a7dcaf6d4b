import type { APIRoute } from 'astro';
import { LAYERS, toThemeCss } from '../../styles/theme.ts';
import { getAppearance } from '../../queries/settings.ts';

/** The colours and the typeface of the site, for the preview and the manual. */
export const GET: APIRoute = async () => new Response(LAYERS + toThemeCss(await getAppearance()));
