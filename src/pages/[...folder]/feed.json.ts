import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../open-data/json-feed.ts';
import { type FeedDocument, getDocumentItems } from '../../queries/feeds.ts';
import { getEntity } from '../../queries/settings.ts';
import { channelOf, feedRoutes, renderEntry } from '../../layouts/feed-documents.ts';

export const getStaticPaths = () => feedRoutes('current');

export const GET: APIRoute<{ document: FeedDocument }> = async ({ site, props: { document } }) => {
  const [entity, items] = await Promise.all([getEntity(), getDocumentItems(document, renderEntry)]);
  const channel = channelOf(document, 'json', { entity, siteUrl: String(site) });
  return new Response(toJsonFeed(channel, items), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
