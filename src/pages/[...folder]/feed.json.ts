import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../open-data/json-feed.ts';
import { type FeedPlace, getDocumentItems, getFeedDocument } from '../../queries/feeds.ts';
import { getEntity } from '../../queries/settings.ts';
import { channelOf, feedRoutes, renderEntry } from '../../layouts/feed-documents.ts';

export const getStaticPaths = () => feedRoutes('current');

export const GET: APIRoute<FeedPlace> = async ({ site, props: place }) => {
  const document = await getFeedDocument(place);
  const [entity, items] = await Promise.all([getEntity(), getDocumentItems(document, renderEntry)]);
  const channel = channelOf(document, 'json', { entity, siteUrl: String(site) });
  return new Response(toJsonFeed(channel, items), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
