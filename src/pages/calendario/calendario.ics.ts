import type { APIRoute } from 'astro';
import { toCalendarFeed } from '../../open-data/calendar-feed.ts';
import { getCalendarFeed } from '../../queries/calendar.ts';
import { getEntity } from '../../queries/settings.ts';

export const GET: APIRoute = async ({ site }) => {
  const { siteName, shortName } = await getEntity();
  const calendar = toCalendarFeed(`${siteName}, ${shortName}`, await getCalendarFeed(String(site)));
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
