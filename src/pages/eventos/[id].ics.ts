import type { APIRoute } from 'astro';
import { toCalendarFeed } from '../../open-data/calendar-feed.ts';
import { getEventFeed } from '../../queries/calendar.ts';
import { type DatedEvent, getEvents } from '../../queries/events.ts';
import { getEntity } from '../../queries/settings.ts';

export const getStaticPaths = async () =>
  (await getEvents()).map((event) => ({ params: { id: event.event.id }, props: { event } }));

/** One event, for somebody who wants that one in their calendar and not the whole of it. */
export const GET: APIRoute<{ event: DatedEvent }> = async ({ props: { event }, site }) => {
  const { siteName, shortName } = await getEntity();
  const calendar = toCalendarFeed(`${siteName}, ${shortName}`, getEventFeed(event, String(site)));
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
