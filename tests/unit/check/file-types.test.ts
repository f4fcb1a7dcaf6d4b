import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { detectFile } from '../../../src/lib/detect-type.ts';
import { holdsWhatItSays } from '../../../src/lib/file-type.ts';
import { contentFolder, PIXEL, release } from '../../helpers/content-folder.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { zip } from '../../helpers/zip.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
const ZIP = zip({ 'notas.txt': 'Notas' });
/** An ID3 header of 10 bytes of padding, then one frame of MPEG 1, layer 3. */
const MP3 = Buffer.concat([Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0000\n'), Buffer.alloc(10), frame()]);

/** An office document whose list of parts comes last, as some programs write it. */
const openXml = (kind: string) => {
  const type = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;
  return zip({
    '_rels/.rels': '<a/>'.repeat(2000),
    '[Content_Types].xml': `<Types><Override ContentType="${type}"/></Types>`,
  });
};
const DOCX = openXml('wordprocessingml.document');
const ODS = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' });

it.each([
  ['acta.docx', ZIP, 'según su nombre es de tipo DOCX; por su contenido es de tipo ZIP'],
  ['acta.docx', ODS, 'de tipo ODS'],
  ['acta.pdf', DOCX, 'de tipo DOCX'],
  ['foto.jpg', PDF, 'de tipo PDF'],
  ['foto.jpg', PIXEL, 'de tipo PNG'],
  ['audio.mp3', PDF, 'de tipo PDF'],
  ['audio.mp3', Buffer.from('Texto'), 'no se reconoce de qué tipo es'],
  ['datos.csv', PDF, 'de tipo PDF'],
])('the check refuses %s with other contents, and says which', async (name, bytes, received) => {
  const folder = contentFolder({ [`press-releases/media/${name}`]: bytes, 'press-releases/a.mdx': using(name) });
  const { issues } = await checkContent(folder, NOW);
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['media/type']);
  expect(errors[0]?.found).toContain(received);
});

it.each([
  ['acta.docx', DOCX],
  ['datos.xlsx', openXml('spreadsheetml.sheet')],
  ['datos.ods', ODS],
  ['todo.zip', ZIP],
  ['todo.zip', DOCX],
  ['informe.pdf', PDF],
  ['foto.PNG', PIXEL],
  ['audio.mp3', MP3],
  ['audio.mp3', Buffer.concat([Buffer.alloc(1000), frame()])],
  ['subtitulos.vtt', Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nHola\n')],
  // Programs begin with `MZ`, and so does a table of city blocks (manzanas).
  ['barrios.csv', Buffer.from('MZ;Barrio\n1;Centro\n')],
  ['logo.svg', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>\n')],
])('%s may hold what it says', async (name, bytes) => {
  const file = join(tempFolder(), name);
  writeFileSync(file, bytes);
  expect(holdsWhatItSays(name, await detectFile(file))).toBe(true);
});

/** A press release with a file in the place where its kind may stand. */
function using(name: string): string {
  if (/\.(docx|csv)$/.test(name)) return release({}, `<Documento archivo="media/${name}" titulo="x" accesible="si" />`);
  return release({ media: `\n  - file: media/${name}\n    alt: a\n    credit: b\n    licence: c` });
}

function frame(): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
}
