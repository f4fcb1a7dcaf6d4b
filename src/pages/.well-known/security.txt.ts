import type { APIRoute } from 'astro';
import { toSecurityTxt } from '../../open-data/security-txt.ts';
import { getToday } from '../../queries/clock.ts';
import { getEntity } from '../../queries/settings.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(toSecurityTxt(await getEntity(), String(site), getToday()));
