import { cp, mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The one bundle, its licences, its lazy parts and its two WebAssembly files; the package holds ten times as much. */
const NEEDED = /^(decap-cms\.js(\.LICENSE\.txt)?|.*\.decap-cms\.js|.*\.wasm)$/;

/** Puts the editor's program under `/admin/decap/`. It is never in the repository, and the site asks no other host. */
export function decapFiles(): AstroIntegration {
  return {
    name: 'decap-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const from = join(dirname(createRequire(import.meta.url).resolve('decap-cms/package.json')), 'dist');
        const to = fileURLToPath(new URL('admin/decap/', dir));
        await mkdir(to, { recursive: true });
        const names = (await readdir(from)).filter((name) => NEEDED.test(name));
        await Promise.all(names.map((name) => cp(join(from, name), join(to, name))));
      },
    },
  };
}
