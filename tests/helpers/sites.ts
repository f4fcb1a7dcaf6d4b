import { FIXTURE_CONTENT, FIXTURE_DIST } from './fixture-entity.ts';
import { CONTENT, DIST } from './paths.ts';

/**
 * The two built sites: the content of the repository, whatever it is, and the fixture entity. What is true of every
 * site is asked of both; what depends on words, days or counts, of the fixture entity alone.
 */
const BOTH = [
  { name: 'the content', dist: DIST, content: CONTENT },
  { name: 'the fixture entity', dist: FIXTURE_DIST, content: FIXTURE_CONTENT },
] as const;

/**
 * A site that was built before, at its own moment, is the same whatever the clock says, and so are the answers of a test
 * that is asked of it: only one that has an expiry date gives another. `npm run test:clock` asks it on its last day alone.
 */
export const SITES = BOTH.filter(({ dist }) => dist !== FIXTURE_DIST || !process.env['SKIP_PINNED_SITE']);
