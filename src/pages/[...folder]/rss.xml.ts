import type { APIRoute } from 'astro';
import { toFeed } from '../../open-data/feed.ts';
import { type FeedPlace, getFeedContents, getFeedItems } from '../../queries/feeds.ts';
import { getEntity } from '../../queries/settings.ts';
import { channelOf, feedRoutes, renderEntry } from '../../layouts/feed-documents.ts';

export const getStaticPaths = () => feedRoutes('current');

export const GET: APIRoute<FeedPlace> = async ({ site, props: place }) => {
  const contents = await getFeedContents(place);
  const [entity, items] = await Promise.all([getEntity(), getFeedItems(contents, renderEntry)]);
  const channel = channelOf(contents, 'rss', { entity, siteUrl: String(site) });
  return new Response(await toFeed(channel, items), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
