import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfName, readHead, titleOfName } from '../../../../scripts/import/release-head.ts';
import { checkContent } from '../../../../src/check/check-content.ts';
import { filesOf } from '../../../helpers/build-site.ts';
import { writeFiles } from '../../../helpers/content-folder.ts';
import { copyFixture, FIXTURE_CONTENT, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { linkTo, noteCall, paragraph, picture, run, table, wordDocument } from '../../../helpers/word-document.ts';

const base = mkdtempSync(join(tmpdir(), 'cuentas-'));
const content = join(base, 'content');
const out = join(base, 'importacion');
const image = readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'));

function runImport(folder = join(base, 'viejos')) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/import-releases.ts', folder, `--out=${out}`],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content, BUILD_NOW: FIXTURE_NOW } },
  );
  return { status, stdout, stderr };
}

const WORD = [
  paragraph(run('COMUNICADO DE PRENSA No. 012')),
  paragraph(run('Villa Nueva, martes 5 de marzo de 2024')),
  paragraph(run('Lavado de tanques en La Loma')),
  paragraph(
    run('El servicio ') +
      run('faltará', '<w:b/>') +
      run(' seis horas') +
      noteCall +
      run('. Vea ') +
      linkTo('el acta') +
      run('.'),
  ),
  paragraph(run('Qué hacer'), 'Ttulo1'),
  paragraph(run('Guarde agua.'), 'Lista'),
  paragraph(run('Cierre la llave.'), 'Lista'),
  table([
    ['Barrio', 'Horas'],
    ['La Loma', '6'],
  ]),
  paragraph(picture('El tanque azul')),
  paragraph(picture('Un perro&#10;&#10;Descripción generada automáticamente')),
].join('');

const MARKDOWN = `---
title: "Vuelve el agua"
date: 2023-04-02
tags: [perdidas, otra]
---

# Vuelve el agua

<!-- nota interna -->
El servicio volvió{: .lead} en {dos} barrios[^a]. Vea [el lavado](<../2024/lavado de tanques.docx>), [nada](nada.md) y el <a href="https://otro.example/">acta</a>.

{{< youtube abc >}}

![El tanque azul](fotos/tanque.png) ![De otro](https://otro.example/x.png)

[^a]: Según el acta.
`;

beforeAll(() => {
  copyFixture(content);
  writeFiles(join(base, 'viejos'), {
    '2024/lavado de tanques.docx': wordDocument(WORD, image),
    '2024/~$lavado de tanques.docx': 'abierto',
    '2023/vuelve.md': MARKDOWN,
    '2023/fotos/tanque.png': image,
    '2022-05-06 Sin nada más.md': 'Una línea que termina en punto.\n',
    '2021-01-02 Corte.markdown': 'Villa Nueva, 3 de enero de 2021\n\n# Corte programado\n\nEl agua faltará.\n',
    'lluvias.md': '# Lluvias\n\nHoy, 4 de mayo de 2020, llovió en Villa Nueva.\n',
    'sin fecha.md': '# Sin fecha\n\nTexto.\n',
    'viejo.doc': 'x',
    'roto.docx': 'x',
  });
  const { status, stderr } = runImport();
  expect([status, stderr]).toEqual([0, '']);
}, 60_000);

afterAll(() => rmSync(base, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(content, 'press-releases', name), 'utf8');
const report = () => readFileSync(join(out, 'informe.md'), 'utf8');

describe('npm run import:releases', () => {
  it('leaves a content without a fault', async () => {
    const { issues } = await checkContent(content, new Date(FIXTURE_NOW));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reads a document of Word: letterhead, day, town, title, text, notes, tables and pictures', () => {
    const text = read('2024-03-05-lavado-de-tanques-en-la-loma.mdx');
    expect(text).toContain('title: "Lavado de tanques en La Loma"');
    expect(text).toContain('publishedAt: "2024-03-05T00:00:00-05:00"');
    expect(text).toContain('place: "Villa Nueva"');
    expect(text.slice(text.indexOf('El servicio **')))
      .toBe(`El servicio **faltará** seis horas[^1]. Vea [el acta](https://otro.example/acta).

## Qué hacer

- Guarde agua.
- Cierre la llave.

<Tabla titulo="Tabla 1">

| Barrio | Horas |
| --- | --- |
| La Loma | 6 |

</Tabla>

![El tanque azul](media/2024-03-05-lavado-de-tanques-en-la-loma-1.png)

[^1]: Acta 7 de 2024.
`);
    expect(
      readFileSync(join(content, 'press-releases/media/2024-03-05-lavado-de-tanques-en-la-loma-1.png')).equals(image),
    ).toBe(true);
  });

  it('reads Markdown: its data, notes, links between documents, and pictures beside it', () => {
    const text = read('2023-04-02-vuelve-el-agua.mdx');
    expect(text).toContain('"perdidas"');
    expect(text).not.toContain('"otra"');
    expect(text).toContain(
      'El servicio volvió en \\{dos} barrios[^1]. Vea [el lavado](/comunicados/2024-03-05-lavado-de-tanques-en-la-loma/), nada y el [acta](https://otro.example/).',
    );
    expect(text).toContain('![El tanque azul](media/2023-04-02-vuelve-el-agua-tanque.png)');
    expect(text).toContain('[^1]: Según el acta.');
  });

  it('names a release by its file where the text does not, and dates it by it', () => {
    expect(read('2022-05-06-sin-nada-mas.mdx')).toContain('title: "Sin nada más"');
  });

  it('says of everything that it could not bring over where it was and why', () => {
    for (const line of [
      '- sin fecha.md: No dice de qué día es.',
      '- viejo.doc: Es de un Word anterior a 2007',
      '- roto.docx: No se pudo abrir como documento de Word',
      '### press-releases/2023-04-02-vuelve-el-agua.mdx (2023/vuelve.md)',
      '- {{< youtube abc >}}: Era un código',
      '- Enlace nada.md: No lleva a ninguna página',
      '- Imagen https://otro.example/x.png: Es de otro sitio',
      'No tiene texto alternativo',
    ])
      expect(report()).toContain(line);
    expect(report()).not.toContain('~$');
  });

  it('says what it had to assume, and nothing of what a document says itself', () => {
    const [, assumed = ''] = /## Lo que se supuso: confírmelo\n([^]*?)(?=\n## |$)/.exec(report()) ?? [];
    expect(assumed.trim()).toBe(`### Todos

- La hora de publicación, 12:00 a. m.: los documentos dicen el día.

### press-releases/2021-01-02-corte-programado.mdx (2021-01-02 Corte.markdown)

- El nombre del archivo dice 2 de enero de 2021 y el texto 3 de enero de 2021: se tomó el del nombre.

### press-releases/2022-05-06-sin-nada-mas.mdx (2022-05-06 Sin nada más.md)

- El título es el nombre del archivo.
- El lugar, Villa Imaginaria, no está en el documento.

### press-releases/2023-04-02-vuelve-el-agua.mdx (2023/vuelve.md)

- El lugar, Villa Imaginaria, no está en el documento.

### press-releases/2020-05-04-lluvias.mdx (lluvias.md)

- El día, 4 de mayo de 2020, es el primero que nombra el texto.
- El lugar, Villa Imaginaria, no está en el documento.`);
  });

  it('changes nothing the second time', { timeout: 30_000 }, () => {
    const before = filesOf(content);
    expect(runImport().stdout).toContain('Añadidos: 0. Ya estaban: 5.');
    const after = filesOf(content);
    expect([...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes))).toEqual([]);
    expect(after.size).toBe(before.size);
  });

  it('asks for a folder', () => {
    const { status, stderr } = runImport(join(base, 'nada'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('No existe la carpeta')]);
    expect(existsSync(join(base, 'nada'))).toBe(false);
  });
});

describe('the beginning of a release', () => {
  it.each([
    ['<p>Ibagué (Tolima), 1º de abril del 2021.</p><h1>Qué</h1><p>A.</p>', '2021-04-01', 'Ibagué', 'Qué', '<p>A.</p>'],
    ['<p>Puerto Sereno, 10 de noviembre de 2026</p><h1>Qué</h1>', '2026-11-10', 'Puerto Sereno', 'Qué', ''],
    ['<p>San José, martes 3 de marzo de 2020.</p><h1>Qué</h1>', '2020-03-03', 'San José', 'Qué', ''],
    ['<p><strong>Para publicación inmediata</strong></p><p>Qué</p><p>A.</p>', undefined, undefined, 'Qué', '<p>A.</p>'],
    [
      '<h1>Boletín 7</h1><h1>Qué</h1><p>Hoy, 3 de mayo de 2020, A.</p>',
      '2020-05-03',
      undefined,
      'Qué',
      '<p>Hoy, 3 de mayo de 2020, A.</p>',
    ],
    ['<p>Una frase entera.</p>', undefined, undefined, undefined, '<p>Una frase entera.</p>'],
  ])('of %s', (html, day, place, title, rest) => {
    const head = readHead(html);
    expect([head.day, head.place, head.title, head.html]).toEqual([day, place, title, rest]);
  });

  it.each([
    ['2024-03-05 Lavado de tanques.docx', '2024-03-05', 'Lavado de tanques'],
    ['20240305_lavado.md', '2024-03-05', 'lavado'],
    ['Lavado 05-03-2024.docx', '2024-03-05', 'Lavado 05 03 2024'],
    ['2024-13-45.md', undefined, ''],
    ['comunicado-012.docx', undefined, 'comunicado 012'],
  ])('and the name %s', (name, day, title) => {
    expect([dayOfName(name), titleOfName(name)]).toEqual([day, title]);
  });
});
