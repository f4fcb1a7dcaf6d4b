import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, commitAll, filesOf, textOf } from '../helpers/build-site.ts';
import { copySettings, PIXEL, release, writeFiles } from '../helpers/content-folder.ts';
import { serveFolder } from '../helpers/server.ts';

// A site of another entity, in a real repository, built by the real command. Every rule about what is published, what
// is not and what changes with a new entry is looked up in the files that the build leaves.
const NOW = '2026-11-22T12:00:00-05:00';
/** More releases in one year than a page should list. */
const LARGE = 65;
const base = mkdtempSync(join(tmpdir(), 'cuentas-otra-'));
const content = join(base, 'content');
const dist = join(base, 'dist');

const note = (date: string, kind: string, words: string) =>
  `\n  - date: ${date}\n    kind: ${kind}\n    note: ${words}`;

const FILES = {
  'press-releases/2026-02-01-viejo.mdx': release(
    { title: 'Obra terminada', publishedAt: '2026-02-01T08:00:00-05:00' },
    '## Qué pasó\n\nLa obra *terminó*. Vea [los informes](/informes/).\n\n<Aviso tipo="informacion">\n\nCon un aviso.\n\n</Aviso>\n\n![Un punto](media/punto.png)\n\nUn dato[^1].\n\n[^1]: Su nota.',
  ),
  'press-releases/2025-05-05-anterior.mdx': release({
    title: 'El año pasado',
    publishedAt: '2025-05-05T08:00:00-05:00',
    topics: '[continuidad]',
  }),
  'press-releases/2025-06-06-corregido.mdx': release({
    title: 'Con corrección',
    publishedAt: '2025-06-06T08:00:00-05:00',
    changeNotes: note('2025-07-01', 'correction', 'La cifra estaba mal.') + note('2025-08-01', 'minor', 'Ortografía.'),
  }),
  'press-releases/2025-07-07-con-ajuste.mdx': release({
    title: 'Con ajuste menor',
    publishedAt: '2025-07-07T08:00:00-05:00',
    changeNotes: note('2025-09-09', 'minor', 'Ortografía.'),
  }),
  'press-releases/2026-03-03-secreto-embargado.mdx': release(
    {
      title: 'Anuncio bajo reserva',
      publishedAt: '2026-11-22T12:00:01-05:00',
      image: '\n  src: media/imagen-reservada.png\n  alt: a\n  credit: b',
      media: '\n  - file: media/original-reservado.png\n    alt: a\n    credit: b\n    licence: c',
    },
    'Cuerpo reservado.',
  ),
  'press-releases/2026-04-04-retirado.mdx': release(
    {
      title: 'Encuesta retirada',
      publishedAt: '2026-04-04T08:00:00-05:00',
      withdrawn: '\n  date: 2026-05-05\n  reason: Se contó dos veces a las mismas personas.',
    },
    'Palabra retirada: ornitorrinco.',
  ),
  ...Object.fromEntries(
    Array.from({ length: LARGE }, (_, index) => {
      const month = String((index % 3) + 1).padStart(2, '0');
      const publishedAt = `2024-${month}-${String((index % 28) + 1).padStart(2, '0')}T08:00:00-05:00`;
      return [
        `press-releases/2024-serie-${index}.mdx`,
        release({ title: `Serie ${index}`, publishedAt, topics: '[alcantarillado]' }),
      ];
    }),
  ),
  'press-releases/media/punto.png': PIXEL,
  'press-releases/media/imagen-reservada.png': PIXEL,
  'press-releases/media/original-reservado.png': PIXEL,
  'settings/redirects.yaml':
    'items:\n  - from: /noticias/obra/\n    to: /comunicados/2026-02-01-obra-terminada/\n    date: 2026-03-01\n',
};

/** Settings of an entity that shares no word with the sample's. */
function useOtherEntity(): void {
  const file = join(content, 'settings/entity.yaml');
  const other = readFileSync(file, 'utf8')
    .replace(/ibagu\S*/gi, 'Puerto Real')
    .replace(/https:\/\/ibal[^\s]*/gi, 'https://acueducto.example/')
    .replace(/ibal/gi, 'APR');
  writeFileSync(file, other);
  const menu = join(content, 'settings/navigation.yaml');
  writeFileSync(menu, readFileSync(menu, 'utf8').replace(/https:\/\/ibal[^\s]*/gi, 'https://acueducto.example/'));
}

const page = (path: string, site = dist): string => readFileSync(join(site, path, 'index.html'), 'utf8');

beforeAll(() => {
  copySettings(content);
  writeFiles(content, FILES);
  useOtherEntity();
  for (const name of Object.keys(FILES)) {
    if (!name.endsWith('.mdx')) continue;
    const file = join(content, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('place: Ibagué', 'place: Puerto Real'));
  }
  for (const list of ['topics', 'faq-categories', 'press-contacts']) {
    const file = join(content, `settings/${list}.yaml`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/ibagu\S*/gi, 'Puerto Real')
        .replace(/ibal/gi, 'APR'),
    );
  }
  commitAll(content, 'Añade los primeros comunicados', '2026-02-01');
  const old = join(content, 'press-releases/2026-02-01-viejo.mdx');
  renameSync(old, join(content, 'press-releases/2026-02-01-obra-terminada.mdx'));
  commitAll(content, 'Cambia el nombre de la obra', '2026-03-01');
  const built = buildSite(content, dist, { BUILD_NOW: NOW });
  expect(built.status, built.output).toBe(0);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('a site of another entity', () => {
  it('says honestly what it does not have yet', () => {
    for (const part of ['proponga-temas', 'calendario', 'preguntas', 'memorias', 'mejoras']) {
      const section = page('participa').split(`aria-labelledby="${part}"`)[1]?.split('</section>')[0];
      expect(section, part).toContain('Todavía no hay');
    }
    for (const path of ['eventos', 'preguntas-ciudadanas', 'compromisos']) {
      expect(page(path), path).toContain('Todavía no hay');
    }
  });

  it('names no other entity anywhere', () => {
    const naming = [...filesOf(dist)].filter(([path, bytes]) => /\bibal\b|ibagu/i.test(textOf(path, bytes)));
    expect(naming.map(([path]) => path)).toEqual([]);
    expect(page('')).toContain('APR');
  });
});

describe('an entry under embargo', () => {
  it('is in no file: not its title, its slug, its words nor its pictures', () => {
    const traces = [...filesOf(dist)].filter(([path, bytes]) => {
      const text = `${path}\n${textOf(path, bytes)}`;
      return /Anuncio bajo reserva|secreto-embargado|Cuerpo reservado|imagen-reservada|original-reservado/.test(text);
    });
    expect(traces.map(([path]) => path)).toEqual([]);
  });
});

describe('a withdrawn entry', () => {
  it('keeps its address and says when and why', () => {
    const html = page('comunicados/2026-04-04-retirado');
    expect(html).toContain('5 de mayo de 2026');
    expect(html).toContain('Se contó dos veces a las mismas personas.');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('ornitorrinco');
  });

  it('leaves lists, feeds, the search index and the site map', () => {
    const others = [...filesOf(dist)].filter(
      ([path, bytes]) =>
        !path.startsWith('/comunicados/2026-04-04-retirado/') &&
        /retirado\/|Encuesta retirada|ornitorrinco/.test(textOf(path, bytes)),
    );
    expect(others.map(([path]) => path)).toEqual([]);
  });
});

describe('a year with many entries', () => {
  const listed = (path: string) => [...page(path).matchAll(/<li class="entry-item/g)].length;

  it('is divided into months, newest first, and keeps its own address', () => {
    expect(listed('comunicados/archivo/2024')).toBe(0);
    const months = [...page('comunicados/archivo/2024').matchAll(/href="\/comunicados\/archivo\/2024\/(\d\d)\/"/g)].map(
      ([, month]) => month,
    );
    expect(months).toEqual(['03', '02', '01']);
    expect(months.reduce((sum, month) => sum + listed(`comunicados/archivo/2024/${month}`), 0)).toBe(LARGE);
  });

  it('is divided under its topic too', () => {
    expect(listed('comunicados/tema/alcantarillado')).toBe(0);
    expect(listed('comunicados/tema/alcantarillado/archivo/2024/03')).toBe(21);
  });

  it('has its latest on the landing page, and no more', () => {
    expect(listed('comunicados')).toBe(10);
  });
});

describe('a body', () => {
  const html = () => page('comunicados/2026-02-01-obra-terminada');

  it('has headings with stable ids', () => expect(html()).toContain('<h2 id="que-paso">Qué pasó</h2>'));

  it('has its pictures from the image pipeline, in modern formats and with their size', () => {
    const picture = /<picture>.*?alt="Un punto".*?<\/picture>/s.exec(html())?.[0];
    for (const part of ['type="image/avif"', 'type="image/webp"', 'src="/_astro/', 'width="1"', 'height="1"'])
      expect(picture).toContain(part);
  });

  it('has footnotes with Spanish labels', () => {
    expect(html()).toContain('Notas</h2>');
    expect(html()).toContain('aria-label="Volver a la llamada 1"');
  });
});

describe('a renamed address', () => {
  it('leads to the new one, by the server and by a page', async () => {
    const server = await serveFolder(dist);
    try {
      const answer = await fetch(`${server.url}/noticias/obra/`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, '/comunicados/2026-02-01-obra-terminada/']);
    } finally {
      await server.close();
    }
    expect(page('noticias/obra')).toContain('content="0; url=/comunicados/2026-02-01-obra-terminada/"');
  });
});

describe('the dates of an entry', () => {
  const facts = (path: string) => /<p class="entry-facts">.*?<\/p>/s.exec(page(path))?.[0] ?? '';

  it('move with a correction', () => {
    expect(facts('comunicados/2025-06-06-corregido')).toContain('2025-07-01');
  });

  it('do not move with a minor edit, whose note is shown', () => {
    expect(facts('comunicados/2025-07-07-con-ajuste')).not.toContain('2025-09-09');
    expect(page('comunicados/2025-07-07-con-ajuste')).toContain('Ortografía.');
  });
});

describe('the history of revisions', () => {
  it('follows a file through its renaming, and keeps messages meant for developers to itself', () => {
    const html = page('comunicados/2026-02-01-obra-terminada/historial');
    const changes = [...html.matchAll(/<td>(Creada|Modificada|Renombrada)<\/td>/g)].map(([, change]) => change);
    expect(changes).toEqual(['Renombrada', 'Creada']);
    expect(html).not.toContain('Añade los primeros comunicados');
    expect(page('comunicados/2026-02-01-obra-terminada')).toContain(
      'href="/comunicados/2026-02-01-obra-terminada/historial/"',
    );
  });

  it('stops the build in a shallow clone, with the way out', () => {
    const shallow = join(base, 'superficial');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${content}`, shallow]);
    const built = buildSite(shallow, join(base, 'dist-superficial'), { BUILD_NOW: NOW });
    expect(built.status).toBe(1);
    expect(built.output).toContain('git fetch --unshallow');
    expect(built.output).toContain('HISTORY=off npm run build');
  });

  it('can be left out on purpose', () => {
    const out = join(base, 'dist-sin-historial');
    const shallow = join(base, 'superficial');
    const built = buildSite(shallow, out, { BUILD_NOW: NOW, HISTORY: 'off' });
    expect(built.status, built.output).toBe(0);
    expect(page('comunicados/2026-02-01-obra-terminada', out)).not.toContain('historial');
  });
});

describe('a new release', () => {
  const after = join(base, 'dist-despues');

  beforeAll(() => {
    const words = 'El colibrí volvió a la quebrada.';
    writeFiles(content, {
      'press-releases/2026-06-06-nuevo.mdx': release(
        { title: 'Comunicado recién añadido', publishedAt: '2026-06-06T08:00:00-05:00' },
        words,
      ),
    });
    const built = buildSite(content, after, { BUILD_NOW: NOW });
    expect(built.status, built.output).toBe(0);
  });

  it.each(['', 'comunicados', 'comunicados/archivo/2026', 'comunicados/2026-06-06-nuevo'])('appears on /%s', (path) => {
    expect(page(path, after)).toContain('Comunicado recién añadido');
  });

  it('appears in the search index', () => {
    const found = [...filesOf(join(after, 'pagefind'))].filter(([path, bytes]) =>
      textOf(path, bytes).includes('El colibrí volvió'),
    );
    expect(found).toHaveLength(1);
  });

  it('appears in the feed and in the site map', () => {
    expect(readFileSync(join(after, 'comunicados/rss.xml'), 'utf8')).toContain('Comunicado recién añadido');
    expect(readFileSync(join(after, 'sitemap.xml'), 'utf8')).toContain('/comunicados/2026-06-06-nuevo/');
  });

  it('changes no byte of other years and topics, and of other entries only the way to its neighbour', () => {
    const [before, now] = [filesOf(dist), filesOf(after)];
    const changed = [...before]
      .filter(([path, bytes]) => path.endsWith('.html') && !now.get(path)?.equals(bytes))
      .map(([path]) => path);
    expect(changed.toSorted()).toEqual([
      '/comunicados/2026-02-01-obra-terminada/index.html',
      '/comunicados/archivo/2026/index.html',
      '/comunicados/index.html',
      '/index.html',
      '/mapa-del-sitio/index.html',
    ]);
  });
});

describe('the same content', () => {
  it('gives the same bytes', () => {
    const again = join(base, 'dist-otra-vez');
    rmSync(join(content, 'press-releases/2026-06-06-nuevo.mdx'));
    const built = buildSite(content, again, { BUILD_NOW: NOW });
    expect(built.status, built.output).toBe(0);
    const [first, second] = [filesOf(dist), filesOf(again)];
    const different = [...first].filter(
      ([path, bytes]) => !path.startsWith('/pagefind/') && !second.get(path)?.equals(bytes),
    );
    expect(different.map(([path]) => path)).toEqual([]);
    expect([...second.keys()].filter((path) => !path.startsWith('/pagefind/')).toSorted()).toEqual(
      [...first.keys()].filter((path) => !path.startsWith('/pagefind/')).toSorted(),
    );
  });
});
