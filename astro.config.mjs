import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readBackend } from './decap/config/backends.ts';
import { decapFiles } from './decap/adapter/program-files.ts';
import { ADMIN_HEADERS, adminPolicy } from './decap/config/policy.ts';
import { publicAddress } from './scripts/site/public-address.ts';
import { readValues } from './src/content-file/read.ts';
import { headers } from './src/integrations/headers.ts';
import { withAncestors, withPagefind } from './src/integrations/content-security-policy.ts';
import { keptPages } from './src/integrations/kept-pages.ts';
import { keptProgram } from './src/integrations/kept-program.ts';
import { licenceNotices } from './src/integrations/licence-notices.ts';
import { readerScripts } from './src/integrations/reader-scripts.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { readEnvironment } from './src/lib/environment.ts';
import { markdownFeatures } from './src/mdx/parse.ts';
import { settingsPath } from './src/model/settings-files.ts';

const environment = readEnvironment(process.env);
const { cacheDir, contentDir, outDir } = environment;
const readSetting = (name) => readValues(readFileSync(join(contentDir, settingsPath(name)), 'utf8'));
const { url, base } = publicAddress(environment);
const search = searchIndex();

export default defineConfig({
  site: url,
  base: base || '/',
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // The default joins inline elements ("unodostres").
  compressHTML: true,
  build: { inlineStylesheets: 'always', concurrency: 4 },
  markdown: { syntaxHighlight: false, processor: satteri({ features: markdownFeatures }) },
  integrations: [
    mdx(),
    keptPages(search.makeFirst),
    search,
    readerScripts(),
    keptProgram(),
    decapFiles(),
    licenceNotices(),
    headers({
      redirects: readSetting('redirects').items ?? [],
      policies: {
        '/buscar/*': withPagefind,
        '/incrustar/*': withAncestors(readSetting('entity').embedOrigins ?? []),
        // It shows everything and has sheets of its own: in the policy of every page they would make a line that hosts pass over.
        '/galeria/*': (common) => common,
        '/admin/*': () => adminPolicy(readBackend(process.env)),
      },
      paths: { '/admin/*': ADMIN_HEADERS },
      hstsPreload: environment.hstsPreload,
      reportsTo: environment.reportsTo,
    }),
  ],
  devToolbar: { enabled: false },
  // The editor's program is one chunk of some 700 kB that no reader loads.
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 800 } },
});
