import type { TestProject } from 'vitest/node';
import { FIXTURE_DIST } from './fixture-entity.ts';
import { DIST } from './paths.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a final slash: `inject('siteUrl')`. */
    siteUrl: string;
    /** The same of the fixture entity. */
    fixtureUrl: string;
  }
}

/** Serves both built sites while the browser tests run. */
export default async function serveDist(project: TestProject) {
  const [site, fixture] = await Promise.all([serveFolder(DIST), serveFolder(FIXTURE_DIST)]);
  project.provide('siteUrl', site.url);
  project.provide('fixtureUrl', fixture.url);
  return async () => {
    await Promise.all([site.close(), fixture.close()]);
  };
}
