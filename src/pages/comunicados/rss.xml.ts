import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getNewsFeed } from '../../queries/news-feed.ts';

export const GET: APIRoute = async ({ site }) => rss(await getNewsFeed(String(site)));
