import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, commitAll, filesOf, textOf } from '../helpers/build-site.ts';
import { copySettings, PIXEL, release, writeFiles } from '../helpers/content-folder.ts';
import { serveFolder } from '../helpers/server.ts';

// A site with the settings of the fixture entity, in a real repository, built by the real command. Every rule about what is published, what
// is not and what changes with a new entry is looked up in the files that the build leaves.
const NOW = '2026-11-22T12:00:00-05:00';
/** More releases in one year than a page should list. */
const LARGE = 65;
/** A title that could close a script element. */
const CODE_TITLE = 'Qué hace </script> en un título';
const base = mkdtempSync(join(tmpdir(), 'cuentas-otra-'));
const content = join(base, 'content');
const dist = join(base, 'dist');

const note = (date: string, kind: string, words: string) =>
  `\n  - date: ${date}\n    kind: ${kind}\n    note: ${words}`;

const figure = (corte: string, unidad: string) =>
  `Texto.\n\n<Cifra valor="1" unidad="${unidad}" etiqueta="Una cifra" fuente="Una fuente" corte="${corte}" />`;

/** A question as editors write it. */
const question = (title: string, publishedAt: string, order: number) =>
  release({ title, publishedAt, place: null, category: 'servicio', order: String(order), reviewedAt: '2026-01-01' });

const FILES = {
  'press-releases/2026-02-01-viejo.mdx': release(
    { title: 'Obra terminada', publishedAt: '2026-02-01T08:00:00-05:00' },
    '## Qué pasó\n\nLa obra *terminó*. Vea [los informes](/informes/).\n\n<Aviso tipo="informacion">\n\nCon un aviso.\n\n</Aviso>\n\n![Un punto](media/punto.png)\n\nUn dato[^1].\n\n[^1]: Su nota.',
  ),
  // Figures: of one unit the newer one stands in the older release; the newest of all is invented.
  'press-releases/2025-04-04-de-ejemplo.mdx': release(
    { title: 'Inventado', publishedAt: '2025-04-04T08:00:00-05:00', example: 'true' },
    figure('2026-01-01', 'inventos'),
  ),
  'press-releases/2025-05-05-anterior.mdx': release(
    { title: 'El año pasado', publishedAt: '2025-05-05T08:00:00-05:00', topics: '[continuidad, perdidas]' },
    figure('2025-05-01', 'litros'),
  ),
  'press-releases/2025-06-06-corregido.mdx': release(
    {
      title: 'Con corrección',
      publishedAt: '2025-06-06T08:00:00-05:00',
      changeNotes:
        note('2025-07-01', 'correction', 'La cifra estaba mal.') + note('2025-08-01', 'minor', 'Ortografía.'),
    },
    figure('2025-04-01', 'litros'),
  ),
  'press-releases/2025-07-07-con-ajuste.mdx': release(
    {
      title: 'Con ajuste menor',
      publishedAt: '2025-07-07T08:00:00-05:00',
      changeNotes: note('2025-09-09', 'minor', 'Ortografía.'),
    },
    figure('2024-12-31', 'horas'),
  ),
  'press-releases/2025-08-08-con-codigo.mdx': release({
    title: CODE_TITLE,
    publishedAt: '2025-08-08T08:00:00-05:00',
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
      summary: 'Un resumen con turpial.',
      image: '\n  src: media/imagen-de-antes.png\n  alt: a\n  credit: b',
      media: '\n  - file: media/original-de-antes.png\n    alt: a\n    credit: b\n    licence: c',
    },
    'Palabra retirada: ornitorrinco.\n\n![z](media/cuerpo-retirado.png)\n\n<Documento archivo="media/datos-de-antes.txt" titulo="Datos" accesible="si" />',
  ),
  // In the order of the category, which is neither that of the days nor that of the names.
  'faqs/a-ultima.mdx': question('¿Y la última?', '2026-01-03T08:00:00-05:00', 10),
  'faqs/b-segunda.mdx': question('¿Y la segunda?', '2026-01-01T08:00:00-05:00', 9),
  'faqs/c-primera.mdx': question('¿Y la primera?', '2026-01-02T08:00:00-05:00', 1),
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
  'press-releases/media/cuerpo-retirado.png': PIXEL,
  'press-releases/media/original-reservado.png': PIXEL,
  'press-releases/media/imagen-de-antes.png': PIXEL,
  'press-releases/media/original-de-antes.png': PIXEL,
  'press-releases/media/datos-de-antes.txt': 'Datos.',
  'settings/redirects.yaml':
    'items:\n  - from: /noticias/obra/\n    to: /comunicados/2026-02-01-obra-terminada/\n    date: 2026-03-01\n',
};

const page = (path: string, site = dist): string => readFileSync(join(site, path, 'index.html'), 'utf8');

/** The structured data of an entry, as a browser cuts it out of its page. */
function describedIn(path: string): Record<string, unknown> {
  const scripts = page(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  const found = [...scripts].map(([, json = '']) => JSON.parse(json) as Record<string, unknown>);
  return found.find((data) => data['@type'] === 'NewsArticle') ?? {};
}

let printed: string;

beforeAll(() => {
  copySettings(content);
  writeFiles(content, FILES);
  commitAll(content, 'Añade los primeros comunicados', '2026-02-01');
  const old = join(content, 'press-releases/2026-02-01-viejo.mdx');
  renameSync(old, join(content, 'press-releases/2026-02-01-obra-terminada.mdx'));
  commitAll(content, 'Cambia el nombre de la obra', '2026-03-01');
  const built = buildSite(content, dist, { BUILD_NOW: NOW });
  expect(built.status, built.output).toBe(0);
  printed = built.output;
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('a site with little content', () => {
  it('is built without a warning for each kind of entry that it does not have', () => {
    expect(printed).toContain('Sitio construido');
    expect(printed).not.toMatch(/^(Aviso|Error)|does not exist or is empty/m);
  });

  it('says honestly what it does not have yet', () => {
    for (const part of ['calendario', 'preguntas', 'memorias', 'mejoras']) {
      const section = page('participa').split(`aria-labelledby="${part}"`)[1]?.split('</section>')[0];
      expect(section, part).toContain('Todavía no hay');
    }
    for (const path of ['eventos', 'preguntas-ciudadanas', 'compromisos']) {
      expect(page(path), path).toContain('Todavía no hay');
    }
  });

  it('names no entity but its own anywhere', () => {
    const naming = [...filesOf(dist)].filter(([path, bytes]) => /\bibal\b|ibagu/i.test(textOf(path, bytes)));
    expect(naming.map(([path]) => path)).toEqual([]);
    expect(page('')).toContain('Acueducto de Villa Imaginaria AVI S.A. E.S.P.');
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
    expect(html).not.toMatch(/ornitorrinco|turpial|og:image/);
  });

  it('takes its pictures with it', () => {
    expect([...filesOf(dist).keys()].filter((path) => /imagen-de-antes|cuerpo-retirado/.test(path))).toEqual([]);
  });

  it('leaves lists, the search index and the site map; the register keeps its title, and feeds say that it went', () => {
    const others = [...filesOf(dist)].filter(
      ([path, bytes]) =>
        !path.startsWith('/comunicados/2026-04-04-retirado/') &&
        !path.startsWith('/datos/registro-de-publicaciones') &&
        // Where a link may lead, for the desk: the address stays.
        path !== '/admin/addresses.json' &&
        /retirado\/|Encuesta retirada|ornitorrinco/.test(textOf(path, bytes)),
    );
    const feeds = ['/feed.json', '/rss.xml', '/comunicados/feed.json', '/comunicados/rss.xml'];
    expect(others.map(([path]) => path).toSorted()).toEqual(feeds.toSorted());
    for (const [path, bytes] of others) {
      expect(textOf(path, bytes)).toContain('[Retirado] Encuesta retirada');
      expect(textOf(path, bytes)).not.toMatch(/ornitorrinco|turpial/);
    }
    const register = readFileSync(join(dist, 'datos/registro-de-publicaciones.csv'), 'utf8');
    expect(register.split('\n').find((row) => row.includes('Encuesta retirada'))).toContain('2026-05-05');
    expect(register).not.toMatch(/ornitorrinco|turpial/);
  });

  it('offers none of its files', () => {
    expect([...filesOf(dist).keys()].filter((path) => path.includes('de-antes'))).toEqual([]);
  });
});

describe('the key figures of the page of indicators', () => {
  const keyFigures = () => /<section class="key-figures".*?<\/section>/s.exec(page('indicadores'))?.[0] ?? '';
  const days = () => [...keyFigures().matchAll(/<time datetime="([^"]+)"/g)].map(([, day]) => day);

  it('are the newest of each unit, newest first', () => expect(days()).toEqual(['2025-05-01', '2024-12-31']));

  it('are never invented', () => expect(keyFigures()).not.toContain('inventos'));
});

describe('the frequent questions', () => {
  it('come in the order that editors gave them', () => {
    const ids = [...page('preguntas-frecuentes').matchAll(/<span class="faq-anchor[^"]*" id="([^"]+)"/g)];
    expect(ids.map(([, id]) => id)).toEqual(['c-primera', 'b-segunda', 'a-ultima']);
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

describe('a title that could close a script', () => {
  it('stays inside the structured data', () => {
    expect(describedIn('comunicados/2025-08-08-con-codigo')['headline']).toBe(CODE_TITLE);
  });
});

describe('the way from an entry to its neighbours', () => {
  it('leads to the older one first, then to the newer one', () => {
    const links = page('comunicados/2025-06-06-corregido').matchAll(
      /<a class="sequence-[^"]+" href="([^"]+)" rel="([^"]+)"[^>]*>\s*<span class="sequence-label">([^<]+)</g,
    );
    expect([...links].map(([, ...parts]) => parts)).toEqual([
      ['/comunicados/2025-05-05-anterior/', 'prev', 'Anterior'],
      ['/comunicados/2025-07-07-con-ajuste/', 'next', 'Siguiente'],
    ]);
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
    expect(describedIn('comunicados/2025-06-06-corregido')['dateModified']).toBe('2025-07-01T00:00:00-05:00');
  });

  it('do not move with a minor edit, whose note is shown', () => {
    expect(facts('comunicados/2025-07-07-con-ajuste')).not.toContain('2025-09-09');
    expect(describedIn('comunicados/2025-07-07-con-ajuste')['dateModified']).toBe('2025-07-07T08:00:00-05:00');
    expect(page('comunicados/2025-07-07-con-ajuste')).toContain('Ortografía.');
  });

  it.each([
    ['2025-05-05-anterior', '2025-05-05'],
    ['2025-06-06-corregido', '2025-07-01'],
    ['2025-07-07-con-ajuste', '2025-07-07'],
  ])('say in the site map when it last changed: %s', (id, day) => {
    const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain(`/comunicados/${id}/</loc><lastmod>${day}</lastmod>`);
  });
});

describe('the news feed', () => {
  it('gives the topics of a release by their names', () => {
    const { items = [] } = parseRssFeed(readFileSync(join(dist, 'comunicados/rss.xml'), 'utf8'));
    const item = items.find(({ title }) => title === 'El año pasado');
    expect(item?.categories?.map(({ name }) => name)).toEqual(['Continuidad del servicio', 'Pérdidas de agua']);
  });
});

describe('the history of revisions', () => {
  it('follows a file through its renaming, and keeps messages meant for developers to itself', () => {
    const html = page('comunicados/2026-02-01-obra-terminada/historial');
    const changes = [...html.matchAll(/: (Creada|Modificada|Renombrada)\s*<\/h2>/g)].map(([, change]) => change);
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
      '/boletines/2026-02/index.html',
      '/boletines/index.html',
      // Names the index that its script asks for.
      '/buscar/index.html',
      '/comunicados/2026-02-01-obra-terminada/index.html',
      '/comunicados/archivo/2026/index.html',
      '/comunicados/index.html',
      // What looks at the whole site: its register, and the day of the last change behind each obligation.
      '/datos/evidencias/index.html',
      '/datos/index.html',
      '/datos/registro-de-publicaciones/index.html',
      '/incrustar/comunicados/index.html',
      '/index.html',
      '/mapa-del-sitio/index.html',
      // Of the audiences those whom releases concern.
      '/para/personal-operativo/index.html',
      '/para/prensa/index.html',
      '/para/proveedores/index.html',
      '/sala-de-prensa/index.html',
      '/transparencia/evidencias/index.html',
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
