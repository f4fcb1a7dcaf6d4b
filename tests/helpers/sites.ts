import { FIXTURE_CONTENT, FIXTURE_DIST } from './fixture-entity.ts';
import { CONTENT, DIST } from './paths.ts';

/**
 * The two built sites: the content of the repository, whatever it is, and the fixture entity. What is true of every
 * site is asked of both; what depends on words, days or counts, of the fixture entity alone.
 */
export const SITES = [
  { name: 'the content', dist: DIST, content: CONTENT },
  { name: 'the fixture entity', dist: FIXTURE_DIST, content: FIXTURE_CONTENT },
] as const;
