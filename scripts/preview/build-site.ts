import { mkdir, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../src/lib/environment.ts';
import { buildWithoutFaults } from '../hold-back/build-without-faults.ts';
import { createBuildProcess } from '../serve/build-process.ts';
import type { CheckFolder } from '../site/check-process.ts';

/** Builds sites that are not put in the place of the published one. */
export interface PreviewBuild {
  /**
   * Builds a content as it is at a moment: the folder of the site, and the files that are not in it because they
   * cannot be built, by their path as messages show it. Undefined when no site could be made.
   */
  run: (contentDir: string, moment: Date) => Promise<{ site: string; held: readonly string[] } | undefined>;
  /** Ends what is being built. */
  stop: () => Promise<void>;
}

/** Its folders are in `folder`; it keeps what is read apart from the published site, and shares its encoded pictures. */
export function createPreviewBuild(root: string, folder: string, check: CheckFolder): PreviewBuild {
  const site = join(folder, 'sitio');
  const build = createBuildProcess(root);
  return {
    run: async (contentDir, moment) => {
      const cache = join(folder, 'cache');
      await sharePictures(cache, readEnvironment(process.env, root).cacheDir);
      const run = (content: string) =>
        build.run('nothing', {
          CONTENT_DIR: content,
          OUT_DIR: site,
          CACHE_DIR: cache,
          BUILD_NOW: moment.toISOString(),
        });
      if (await run(contentDir)) return { site, held: [] };
      const held = await buildWithoutFaults(contentDir, run, check);
      return held && { site, held };
    },
    stop: () => build.stop(),
  };
}

/** Their names say what is in them, and encoding all of a site takes minutes. */
async function sharePictures(cache: string, siteCache: string): Promise<void> {
  const [own, shared] = [join(cache, 'assets'), join(siteCache, 'assets')];
  if (existsSync(own)) return;
  await mkdir(cache, { recursive: true });
  await mkdir(shared, { recursive: true });
  await symlink(shared, own, 'junction');
}
