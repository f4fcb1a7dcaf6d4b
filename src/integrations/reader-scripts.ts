import type { AstroIntegration } from 'astro';

/** Mark of a module that a script of a reading page has for itself. */
const OWN = '?lector';
/** A script of a page, as Astro names it, outside the desk. */
const READER_SCRIPT = /\/src\/pages\/(?!admin\/)[^?]*\.astro\?astro&type=script/;

/**
 * Has each script of a reading page come in one file. A module that it shares with the desk would be a file of its own, of
 * which the browser learns when the script is there: on a phone one more request to wait for before anything happens.
 */
export function readerScripts(): AstroIntegration {
  return {
    name: 'reader-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'reader-scripts',
                enforce: 'pre',
                async resolveId(source, importer, options) {
                  const isReaders = importer && (READER_SCRIPT.test(importer) || importer.endsWith(OWN));
                  if (this.environment.name !== 'client' || !isReaders) return undefined;
                  const found = await this.resolve(source, importer, { ...options, skipSelf: true });
                  return found && !found.external ? { ...found, id: found.id + OWN } : found;
                },
              },
            ],
          },
        });
      },
    },
  };
}
