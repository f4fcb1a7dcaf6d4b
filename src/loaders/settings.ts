import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readCollectionFiles } from '../check/content-files.ts';
import { terminalReporter } from '../check/reporters.ts';
import { checkSettings } from '../check/settings.ts';
import { withLogoSize } from './logo-size.ts';
import { settingsFolders } from '../model/settings-files.ts';

/** Loads the settings files, one entry each. Throws with every fault of every file. */
export function settingsLoader(contentDir: string): Loader {
  return {
    name: 'settings',
    load: async (context) => {
      const load = async () => {
        const files = await Promise.all(settingsFolders.map((folder) => readCollectionFiles(contentDir, folder)));
        const { settings, issues } = checkSettings(files.flatMap((folder) => folder.settings));
        const errors = issues.filter((issue) => issue.severity === 'error');
        if (errors.length > 0) throw new Error(terminalReporter(errors));
        context.store.clear();
        for (const [id, { data }] of Object.entries(settings))
          context.store.set({ id, data: 'logo' in data ? await withLogoSize(contentDir, data) : data });
      };
      await load();
      const folders = settingsFolders.map((folder) => join(contentDir, `${folder}/`));
      context.watcher?.add(folders);
      context.watcher?.on('all', (_, path) => {
        if (folders.some((folder) => path.startsWith(folder)))
          load().catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}
