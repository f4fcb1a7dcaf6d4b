import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/paths.ts';

const gallery = readFileSync(join(ROOT, 'src/pages/galeria.mdx'), 'utf8');

it.each(['ui', 'home'])('the gallery shows every component of %s/', (folder) => {
  const names = readdirSync(join(ROOT, 'src/components', folder))
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace('.astro', ''));
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !gallery.includes(`<Specimen name="${name}" folder="${folder}"`))).toEqual([]);
});

it('shows every block of the model without naming it', () => {
  expect(gallery).toContain('Object.keys(blockModels).map');
});
