import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURE_DIST, FIXTURE_LOG } from '../helpers/fixture-entity.ts';
import { filesOf } from '../helpers/build-site.ts';

// The log understands Astro by its words (`scripts/site/build-log.ts`). When a new version has others, a phase, a count
// or every line of Astro's own log is seen here.
it('a real build prints each phase once with its true count, and nothing else', () => {
  const printed = readFileSync(FIXTURE_LOG, 'utf8').trim().split('\n');
  const steady = printed
    .filter((line) => !PROGRESS.test(line) && !FOREIGN.test(line))
    .map((line) => line.replace(DURATION, 'T'));
  const made = [...filesOf(FIXTURE_DIST).keys()];
  const pictures = readdirSync(join(FIXTURE_DIST, '_astro')).filter((name) => PICTURE.test(name)).length;
  const searchable = made.filter((path) => path.endsWith('.pf_fragment')).length;
  const [, outputs = ''] = /^Páginas y archivos: (\d+) /m.exec(printed.join('\n')) ?? [];
  expect(steady).toEqual([
    expect.stringMatching(/^Contenido revisado: \d+ entradas, \d+ avisos \(T\)$/),
    'Contenido leído (T)',
    'Plantillas y programas preparados (T)',
    `Páginas y archivos: ${outputs} (T)`,
    expect.stringMatching(new RegExp(`^Imágenes: ${pictures}, \\d+ nuevas? \\(T\\)$`)),
    `Buscador: ${searchable} páginas; cabeceras y editor (T)`,
    expect.stringMatching(
      new RegExp(`^Sitio construido en T: ${outputs} páginas y archivos, ${pictures} imágenes\\.$`),
    ),
    '',
    expect.stringMatching(
      /^Está en \S+\/\. Para verlo en este equipo: npm start\. Para llevarlo al público: npm run deploy$/,
    ),
  ]);
  const pages = made.filter((path) => path.endsWith('.html')).length;
  expect(pages).toBeGreaterThan(50);
  expect(Number(outputs)).toBeGreaterThan(pages);
  expect(Number(outputs)).toBeLessThan(made.length);
});

/** Only where the program changed since the last build of the fixture. */
const FOREIGN = /^Lo que guardó la construcción anterior es de otra versión del programa /;
/** Only a slow machine sees it. */
const PROGRESS = /^ {2}(Imágenes|Páginas y archivos): .* …$/;
const DURATION = /(\d+ min )?[\d,]+ s(?=[):])/;

/** A picture that Astro encoded: two hashes, of the original and of what was asked for. */
const PICTURE = /\.[\w-]{8}_\w+\.(avif|webp|png|jpe?g)$/;
