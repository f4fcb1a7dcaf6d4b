import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fetchPictures } from '../../../../scripts/import/fetch-pictures.ts';
import { readWordPress } from '../../../../scripts/import/wordpress-export.ts';
import { listen } from '../../../../scripts/serve/listen.ts';
import { checkContent } from '../../../../src/check/check-content.ts';
import { copyFixture, FIXTURE_CONTENT, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';
import { filesOf } from '../../../helpers/build-site.ts';
import { ROOT } from '../../../helpers/paths.ts';
import { MADE_POSTS, writeExport } from '../../../helpers/wordpress-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuentas-'));
const content = join(folder, 'content');
const out = join(folder, 'importacion');

function runImport(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/import-wordpress.ts'), ...words, `--out=${out}`, `--media=${join(folder, 'uploads')}`],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content, BUILD_NOW: FIXTURE_NOW } },
  );
  return { status, stdout, stderr };
}

const read = (path: string) => readFileSync(join(content, path), 'utf8');
const report = () => readFileSync(join(out, 'informe.md'), 'utf8');
const LOMA = 'press-releases/2019-03-01-el-agua-volvio-al-barrio-la-loma.mdx';

beforeAll(() => {
  copyFixture(content);
  mkdirSync(join(folder, 'uploads/2019/03'), { recursive: true });
  copyFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png'), join(folder, 'uploads/2019/03/Tanque-Azul.png'));
  writeFileSync(join(folder, 'sitio.xml'), writeExport(MADE_POSTS));
  const first = runImport(join(folder, 'sitio.xml'));
  expect(first.status, first.stderr).toBe(0);
  const mapping = readFileSync(join(out, 'correspondencias.yaml'), 'utf8');
  expect(mapping).toContain('Informes: reports');
  expect(existsSync(join(content, LOMA))).toBe(false);
  writeFileSync(
    join(out, 'correspondencias.yaml'),
    mapping.replace('Otros: press-releases', 'Otros: omitir').replace('Pérdidas: omitir', 'Pérdidas: perdidas'),
  );
  const second = runImport(join(folder, 'sitio.xml'));
  expect(second.status, second.stderr).toBe(0);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run import:wordpress', () => {
  it('leaves a content without a fault', async () => {
    const { issues } = await checkContent(content, new Date(FIXTURE_NOW));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('brings the text over: headings, emphasis, tables, signs that would be code, links to the new pages', () => {
    const text = read(LOMA);
    expect(text).toContain('title: "El agua volvió al barrio “La Loma”"');
    expect(text).toContain('publishedAt: "2019-03-01T08:00:00-05:00"');
    expect(text).toContain('"perdidas"');
    expect(text).not.toContain('# El agua volvió');
    expect(text).toContain('Faltó **seis** horas en \\{dos} barrios');
    expect(text).toContain('<Tabla titulo="Tabla 1">');
    expect(text).toContain('| - La Loma | 6 |');
    expect(text).toContain('[la segunda](/comunicados/2019-04-02-segunda-entrada/)');
    expect(text).toContain('[por su número](/comunicados/2019-04-02-segunda-entrada/)');
    expect(text).toContain(', nada y el [acta](https://www.acueducto-viejo.example/');
  });

  it('takes a picture in its full size, with the words of the library and its caption', () => {
    expect(read(LOMA)).toContain('![Un tanque azul](media/2019-03-tanque-azul.png)');
    expect(read(LOMA)).toContain('*El tanque nuevo*');
    expect(existsSync(join(content, 'press-releases/media/2019-03-tanque-azul.png'))).toBe(true);
  });

  it('reads the classic editor, with its paragraphs and old quotation marks', () => {
    const text = read('press-releases/2019-04-02-segunda-entrada.mdx');
    expect(text).toContain('Texto del editor clásico con “comillas” viejas.\n\nOtro párrafo');
    expect(text).toContain('*Pie de foto*');
  });

  it('says of everything that it could not bring over where it was and why', () => {
    for (const line of [
      'Imagen https://otro.example/foto.jpg: Es de otro sitio',
      '[gallery ids="1,2"]: Era una galería',
      '[contact-form-7 id="9"]: Era un código corto',
      '/2019/03/acta.pdf: Sigue en el sitio anterior',
      '<iframe>: Estaba incrustado y quedó como enlace: https://www.youtube.com/embed/x',
      '<form>: Un formulario',
      'Enlace ../nada/: No lleva a ninguna página',
      '- Clasificados',
    ])
      expect(report()).toContain(line);
  });

  it('sets aside what a person must complete, and invents nothing', () => {
    const aside = join(out, 'apartadas/reports/2019-03-01-informe-de-marzo.mdx');
    expect(readFileSync(aside, 'utf8')).toContain('Lo que se hizo en marzo.');
    expect(existsSync(join(content, 'reports/2019-03-01-informe-de-marzo.mdx'))).toBe(false);
    expect(report()).toContain('### reports/2019-03-01-informe-de-marzo.mdx');
  });

  it('leaves no old address without its page', () => {
    const redirects = read('settings/redirects.yaml');
    expect(redirects).toContain('from: /2019/03/agua-la-loma/');
    expect(redirects).toContain('to: /comunicados/2019-03-01-el-agua-volvio-al-barrio-la-loma/');
    expect(redirects).not.toContain('informe-marzo');
    expect(redirects).toMatch(/from: \/\?p=100\n\s+to: \/comunicados\/2019-03-01-el-agua-volvio-al-barrio-la-loma\/\n/);
  });

  it('changes nothing the second time, also what somebody has edited since', { timeout: 30_000 }, () => {
    writeFileSync(join(content, LOMA), read(LOMA).replace('seis', 'siete'));
    const before = filesOf(content);
    expect(runImport(join(folder, 'sitio.xml')).status).toBe(0);
    const after = filesOf(content);
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    expect([...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes))).toEqual([]);
    expect(report()).toContain('Ya estaban y son distintas, no se tocaron: 1');
  });

  it('brings pictures from the address of the old library once, and says which did not come', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url !== '/uploads/2019/03/Tanque-Azul.png') return response.writeHead(404).end();
      return response
        .writeHead(200, { 'content-type': 'image/png' })
        .end(readFileSync(join(FIXTURE_CONTENT, 'reports/media/tanque.png')));
    });
    const address = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/uploads/`;
    onTestFinished(() => void server.close());
    const lost = '<img src="/wp-content/uploads/2019/no-2x2.png" alt="Una">';
    const old = readWordPress(writeExport([...MADE_POSTS, { title: 'Sin ella', html: lost }]));
    const target = join(folder, 'medios');
    const said: string[] = [];
    const first = await fetchPictures(old, address, target, (line) => said.push(line));
    expect([...first.keys()]).toEqual(['2019/no.png']);
    expect(first.get('2019/no.png')).toMatch(/^No se pudo traer de .*: respondió 404\.$/);
    expect([...filesOf(target).keys()]).toEqual(['/2019/03/Tanque-Azul.png']);
    await fetchPictures(old, address, target, (line) => said.push(line));
    expect(asked.filter((path) => path.includes('Tanque'))).toEqual(['/uploads/2019/03/Tanque-Azul.png']);
    expect(said.join('\n')).toMatch(/^2 imágenes por traer de [^]*Sin traer: 1 imagen; [^]*1 imagen por traer de/);
  });

  it(
    'refuses a file that is none of WordPress, and a mapping that names what does not exist',
    { timeout: 30_000 },
    () => {
      writeFileSync(join(folder, 'otro.xml'), '<rss><channel><item><title>x</title></item></channel></rss>');
      expect(runImport(join(folder, 'otro.xml')).stderr).toContain('no es una exportación de WordPress');
      writeFileSync(join(out, 'correspondencias.yaml'), 'paginas: pages\ncategorias:\n  Noticias: noticias\n');
      expect(runImport(join(folder, 'sitio.xml')).stderr).toContain('«Noticias» dice «noticias»');
    },
  );
});
