import type { APIRoute } from 'astro';
import { readBackend } from '../../../decap/config/backends.ts';
import { toConfig } from '../../../decap/config/config.ts';
import { contentFolder } from '../../../decap/config/content-folder.ts';
import { readEnvironment } from '../../lib/environment.ts';
import { getTopics } from '../../queries/settings.ts';

/** Decap's configuration, computed from the model. JSON is YAML. */
export const GET: APIRoute = async ({ site }) => {
  const { contentDir } = readEnvironment(process.env);
  const options = {
    folder: contentFolder(contentDir),
    siteUrl: String(site).replace(/\/$/, ''),
    backend: readBackend(process.env),
    topics: await getTopics(),
  };
  return new Response(JSON.stringify(toConfig(options), null, 1));
};
