import type { APIRoute } from 'astro';
import { toFeed } from '../../open-data/feed.ts';
import { type FeedPlace, getDocumentItems, getFeedDocument } from '../../queries/feeds.ts';
import { getEntity } from '../../queries/settings.ts';
import { channelOf, feedRoutes, renderEntry } from '../../layouts/feed-documents.ts';

export const getStaticPaths = () => feedRoutes('current');

export const GET: APIRoute<FeedPlace> = async ({ site, props: place }) => {
  const document = await getFeedDocument(place);
  const [entity, items] = await Promise.all([getEntity(), getDocumentItems(document, renderEntry)]);
  const channel = channelOf(document, 'rss', { entity, siteUrl: String(site) });
  return new Response(await toFeed(channel, items), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
