import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { openCheckMemory } from '../../../src/check/check-memory.ts';
import { readEntryFile } from '../../../src/check/entry.ts';
import { readContentFiles } from '../../../src/check/content-files.ts';
import { contentFolder, PIXEL, release, writeFiles } from '../../helpers/content-folder.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { commitment, question } from '../../helpers/ledger-entries.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const NOW = new Date(FIXTURE_NOW);
const PICTURE = '\n  src: media/foto.png\n  alt: Un tanque\n  credit: La entidad';

/** Faults of every sort: of one file, of the files beside it, of the other entries. */
const FAULTY = {
  'press-releases/vacio.mdx': '',
  'press-releases/sin-datos.mdx': 'Solo texto.\n',
  'press-releases/yaml.mdx': release({ title: 'Agua: lo que viene' }),
  'press-releases/campo.mdx': release({ summary: null, topics: '[no-existe]' }),
  'press-releases/texto.mdx': release({}, 'Un {código} y una [falta](/no-existe/) y un [ancla](#nada).'),
  'press-releases/enlace.mdx': release({ image: PICTURE }, '## Uno\n\nUna [falta](/no-existe/) y [otra](#uno).'),
  'press-releases/cifra.mdx': release({}, 'Una <Indicador id="no-hay" periodo="2026" /> aquí.'),
  'press-releases/frase.mdx': release({}, `${'Una palabra '.repeat(30)}.`),
  'commitments/a.mdx': commitment({ event: 'no-hay' }),
  'questions/a.mdx': question({ number: 'P-1', event: 'no-hay' }, 'Llame al [101](tel:3001234567).'),
  'questions/b.mdx': question({ number: 'P-1' }),
};

/** The issues of a check that takes what earlier ones with the same cache have read. */
async function checkWith(cache: string, folder: string) {
  const memory = await openCheckMemory(cache);
  const { issues } = await checkContent(folder, NOW, { memory });
  await memory.save();
  return issues;
}

describe('a check that remembers', () => {
  it('says what one says that does not', async () => {
    const [folder, cache] = [contentFolder(FAULTY), tempFolder()];
    const { issues } = await checkContent(folder, NOW);
    expect(new Set(issues.map(({ code }) => code)).size).toBeGreaterThan(12);
    expect(await checkWith(cache, folder)).toEqual(issues);
    expect(await checkWith(cache, folder)).toEqual(issues);
  });

  it('sees what changed beside an entry that did not', async () => {
    const [folder, cache] = [contentFolder({ 'press-releases/a.mdx': release({ image: PICTURE }) }), tempFolder()];
    expect((await checkWith(cache, folder)).map(({ code }) => code)).toEqual(['media/missing']);
    writeFiles(folder, { 'press-releases/media/foto.png': PIXEL });
    expect(await checkWith(cache, folder)).toEqual([]);
  });

  it('opens a picture once, and again when its bytes are others', async () => {
    const files = { 'press-releases/a.mdx': release({ image: PICTURE }), 'press-releases/media/foto.png': PIXEL };
    const [folder, cache] = [contentFolder(files), tempFolder()];
    expect(await checkWith(cache, folder)).toEqual([]);
    const pictures = join(cache, 'checked-pictures');
    expect(readFileSync(pictures, 'utf8')).toContain('{"isBroken":false}');
    writeFiles(folder, { 'press-releases/media/foto.png': PIXEL.subarray(0, PIXEL.length - 20) });
    const cut = await checkContent(folder, NOW);
    expect(cut.issues).not.toEqual([]);
    expect(await checkWith(cache, folder)).toEqual(cut.issues);
    expect(await checkWith(cache, folder)).toEqual(cut.issues);
  });

  it('reads again what it finds damaged', async () => {
    const [folder, cache] = [contentFolder(FAULTY), tempFolder()];
    const issues = await checkWith(cache, folder);
    const [name = ''] = readdirSync(cache);
    const kept = readFileSync(join(cache, name), 'utf8');
    writeFileSync(join(cache, name), kept.replace('no-existe', 'no-hay-nada'));
    expect(await checkWith(cache, folder)).toEqual(issues);
    expect(readFileSync(join(cache, name), 'utf8')).toBe(kept);
  });
});

it('what is read of an entry is the same after it was kept', async () => {
  const { entries } = await readContentFiles(FIXTURE_CONTENT);
  const readings = entries.map(readEntryFile);
  expect(JSON.parse(JSON.stringify(readings))).toStrictEqual(readings);
});
