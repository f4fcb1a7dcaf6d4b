import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/**
 * The moment at which the fixture entity is looked at: a Wednesday on which something is late, something is due today
 * and something is still to come. Its days are all written for this one.
 */
export const FIXTURE_NOW = '2026-06-17T12:00:00-05:00';

/** Content folder of the entity that does not exist: every kind of entry in every state. */
export const FIXTURE_CONTENT = join(ROOT, 'tests/fixtures/entity');

const BUILT = join(ROOT, '.cache/fixture');

/** The same content with a past, a folder of a repository as `content/` is, made by `npm run build:fixture`. */
export const FIXTURE_REPOSITORY = join(BUILT, 'repository/content');

/** The site of that repository. */
export const FIXTURE_DIST = join(BUILT, 'dist');

/** The same site as it is below a path of a domain that has other things at its root. */
export const FIXTURE_BELOW_DIST = join(BUILT, 'below/dist');

/** Public address of that site. */
export const FIXTURE_BELOW_URL = 'https://entidad.example/rendicion';

/** What the first build printed. */
export const FIXTURE_LOG = join(BUILT, 'build.log');

/** Copies the content of the fixture entity, without a past, to a folder that a test may change. */
export const copyFixture = (folder: string): void => cpSync(FIXTURE_CONTENT, folder, { recursive: true });
