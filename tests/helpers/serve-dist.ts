import type { TestProject } from 'vitest/node';
import { DIST } from './paths.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a final slash: `inject('siteUrl')`. */
    siteUrl: string;
  }
}

/** Serves `dist/` while the browser tests run. */
export default async function serveDist(project: TestProject) {
  const site = await serveFolder(DIST);
  project.provide('siteUrl', site.url);
  return site.close;
}
