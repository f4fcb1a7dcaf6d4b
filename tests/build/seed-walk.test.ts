import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../helpers/content-command.ts';
import { readCalendar } from '../helpers/calendar.ts';
import { builtPages } from '../helpers/dist.ts';
import { FIXTURE_CONTENT, FIXTURE_DIST } from '../helpers/fixture-entity.ts';
import { startMailServer } from '../helpers/mail-server.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

// The plan of communications, sections 1 to 7, item by item: the page, file or feed in which it works, and what is
// found there. It is walked over the fixture entity, which has something under every item. Section 8 has its own test.
const pages = new Map((await builtPages(FIXTURE_DIST)).map((page) => [page.path, page.document]));
const files = readdirSync(FIXTURE_DIST, { recursive: true, encoding: 'utf8' });
const read = (path: string): string => readFileSync(join(FIXTURE_DIST, path), 'utf8');
const itemsOf = (feed: string) => parseRssFeed(read(feed)).items ?? [];
const appointments = readCalendar(read('calendario/calendario.ics'));
const rowsOf = (name: string) => JSON.parse(read(`datos/${name}.json`)) as Record<string, unknown>[];

const deskPages = JSON.parse(read('admin/pages.json')) as { path: string; title: string }[];

/** What a part of a page says: the whole of it, or what a selector finds. */
const words = (path: string, selector = 'main'): string =>
  (pages.get(path)?.querySelectorAll(selector) ?? [])
    .map((element) => element.textContent)
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const linksOf = (path: string): string[] =>
  (pages.get(path)?.querySelectorAll('main a') ?? []).map((link) => link.getAttributeValue('href') ?? '');

/** Where an item works, and what has to be true there. */
type Row = readonly [item: string, place: string, holds: () => void | Promise<void>];

const FORUM = '/eventos/2026-04-18-foro-sobre-fugas/';
const MAY = '/informes/2026-06-10-informe-mensual-de-mayo-de-2026/';

const OBJECTIVES: readonly Row[] = [
  [
    'Informar a todas las partes interesadas sobre el proceso de rendición de cuentas.',
    '/comunicados/rss.xml',
    () =>
      expect(itemsOf('comunicados/rss.xml').map(({ title }) => title)).toContain(
        'Empieza la rendición de cuentas de 2026',
      ),
  ],
  [
    'Aumentar la transparencia de los procesos y decisiones empresariales.',
    '/correcciones/rss.xml',
    () =>
      expect(itemsOf('correcciones/rss.xml').map(({ description }) => description)).toContainEqual(
        expect.stringContaining('Se habían escrito 12 fugas reparadas. Fueron 11.'),
      ),
  ],
  [
    'Fomentar la participación de los diferentes grupos interesados.',
    '/participa/',
    () =>
      expect(words('/participa/', 'section[aria-labelledby="proponga-temas"]')).toContain(
        'Proponga un tema en la Casa del Agua',
      ),
  ],
  [
    'Reforzar la confianza en la organización.',
    '/indicadores/horas-sin-agua/',
    () =>
      expect(words('/indicadores/horas-sin-agua/')).toMatch(
        /124,5 horas Primera publicación .* 130 horas Faltaban los cortes/,
      ),
  ],
  [
    'Fortalecer la reputación corporativa.',
    '/historias/2026-05-18-una-fuga-en-el-sector-medio/',
    () =>
      expect(words('/historias/2026-05-18-una-fuga-en-el-sector-medio/')).toMatch(
        /9 días 1 día .* Autorización de datos INVENTADO-1/,
      ),
  ],
  [
    'Busca la transparencia de la gestión de la Administración Pública, y la adopción de los principios de Buen Gobierno, eficiencia, eficacia y transparencia en todas las actuaciones del servidor público.',
    '/datos/evidencias.json',
    () => expect(rowsOf('evidencias').length).toBeGreaterThanOrEqual(3),
  ],
];

const FOUNDATIONS: readonly Row[] = [
  ['2 Información', MAY, () => expect(words(MAY)).toContain('En mayo se repararon nueve fugas')],
  [
    '2 Información: lo que no se logró',
    MAY,
    () => expect(words(MAY)).toContain('Lo que no logramos Publicar el informe de abril'),
  ],
  [
    '2 Diálogo: explicar',
    '/calendario/calendario.ics',
    () =>
      expect(appointments.map(({ uid }) => uid)).toContainEqual(expect.stringContaining('audiencia-publica-de-2026')),
  ],
  [
    '2 Diálogo: escuchar',
    '/preguntas-ciudadanas/',
    () => expect(words('/preguntas-ciudadanas/', 'main table')).toContain('Sin respuesta: quedan 11 días hábiles'),
  ],
  [
    '2 Diálogo: retroalimentar',
    '/preguntas-ciudadanas/p-001-donde-queda-lo-que-dijimos/',
    () =>
      expect(words('/preguntas-ciudadanas/p-001-donde-queda-lo-que-dijimos/')).toContain(
        'Respondida en 8 días hábiles',
      ),
  ],
  [
    '2 Diálogo: retroalimentar',
    FORUM,
    () => expect(words(FORUM)).toContain('Acciones de mejora Medir las fugas por sector'),
  ],
  [
    '2 Responsabilidad: compromisos',
    '/datos/compromisos.json',
    () =>
      expect(rowsOf('compromisos').map((row) => [row['estado'], row['estado_texto']])).toContainEqual([
        'vencido',
        'Vencido hace 17 días',
      ]),
  ],
  ['2 Responsabilidad: errores', '/correcciones/', () => expect(words('/correcciones/')).toContain('Corrección')],
];

/** The table of audiences under the heading of their group. */
const group = (name: string): string => {
  const all = (selector: string) => pages.get('/plan/')?.querySelectorAll(selector) ?? [];
  const at = all('.plan-group').findIndex(({ textContent }) => textContent.trim() === name);
  return all('.plan-matrix')[at]?.textContent.replace(/[\s\u00a0]+/g, ' ') ?? '';
};

const MATRIX: readonly Row[] = [
  ...['Funcionarios', 'Personal Operativo de Plantas', 'Directivos', 'Junta Directiva'].map((audience): Row => [
    '3 Internos: ' + audience,
    '/plan/',
    () => expect(group('Internos')).toContain(`${audience} Transparencia`),
  ]),
  ...['Comunidad', 'Entes de Control', 'Concejo Municipal', 'Medios de Comunicación', 'Proveedores'].map(
    (audience): Row => [
      '3 Externos: ' + audience,
      '/plan/',
      () => expect(group('Externos')).toContain(`${audience} Transparencia`),
    ],
  ),
  ...(
    [
      ['Funcionarios', 'funcionarios', '/compromisos/por-dependencia/', '/compromisos/'],
      ['Personal Operativo de Plantas', 'personal-operativo', '/calendario/', '/preguntas-frecuentes/'],
      ['Directivos', 'directivos', '/transparencia/evidencias/', '/indicadores/'],
      ['Junta Directiva', 'junta-directiva', '/calendario/', MAY],
      ['Comunidad', 'comunidad', '/participa/', '/eventos/'],
      ['Entes de Control', 'entes-de-control', '/datos/', MAY],
      ['Concejo Municipal', 'concejo', '/transparencia/evidencias/', '/preguntas-ciudadanas/'],
      ['Medios de Comunicación', 'prensa', '/sala-de-prensa/', '/comunicados/'],
      ['Proveedores', 'proveedores', '/transparencia/', '/comunicados/'],
    ] as const
  ).map(([audience, slug, ...concerns]): Row => [
    `3–5 ${audience}: su página`,
    `/para/${slug}/`,
    () => {
      const path = `/para/${slug}/`;
      expect(linksOf('/plan/')).toContain(path);
      expect(words(path, 'h1')).toBe(`Para ${audience}`);
      expect(words(path, 'blockquote')).toContain('Nuestro compromiso es ser transparentes');
      expect(words(path, 'section[aria-labelledby="canales"] li').length).toBeGreaterThan(0);
      expect(linksOf(path)).toEqual(expect.arrayContaining(concerns));
      // The desk offers it where a link is chosen.
      expect(deskPages).toContainEqual({ path, title: `Para ${audience}` });
    },
  ]),
  ...[
    'Nuestro compromiso es ser transparentes en todas nuestras operaciones y decisiones.',
    'Nos responsabilizamos de nuestras acciones y decisiones, y estamos aquí para rendir cuentas.',
    'Valoramos la opinión de nuestros grupos de interés y queremos que formen parte activa en este proceso.',
    'Servidores comprometidos y meritorios',
    'Ciudadanos participativos e informados',
  ].map((message): Row => [`4 ${message}`, '/plan/', () => expect(words('/plan/', 'blockquote')).toContain(message)]),
];

/** What a person who works there gets by mail: the mail that a server received. */
async function receivedMail(command: 'newsletter' | 'notices', options: readonly string[] = []) {
  const { url, received, close } = await startMailServer();
  onTestFinished(close);
  const sending = [...options, '--send', '--to=funcionarios@avi.example'];
  const run = await runCommand(tempFolder(), command, sending, { SMTP_URL: url });
  expect(run.status, run.output).toBe(0);
  expect(received.map(({ to }) => to)).toEqual([['funcionarios@avi.example']]);
  return received[0]!.mail;
}

/** Channels of section 5, by their id in the plan. */
const CHANNELS: Readonly<Record<string, Row>> = {
  correos: [
    'Correos electrónicos',
    '/para/funcionarios/',
    async () => {
      expect(words('/para/funcionarios/')).toContain('Correos electrónicos Al correo institucional');
      const { subject, text } = await receivedMail('notices');
      expect(subject).toBe('Avisos del miércoles 17 de junio de 2026 · AVI');
      expect(text).toContain('¿Cuánto costó el tanque?');
    },
  ],
  'boletines-internos': [
    'Boletines internos',
    '/para/funcionarios/',
    async () => {
      expect(words('/para/funcionarios/')).toContain('Boletines internos Por correo, cada mes');
      const { subject, text } = await receivedMail('newsletter', ['2026-06', '--edition=internal']);
      expect(subject).toContain('edición interna');
      expect(text).toMatch(/Preguntas que vencen[\s\S]*Compromisos por vencer[\s\S]*Plazos de /);
    },
  ],
  'redes-sociales': [
    'Redes sociales',
    '/sala-de-prensa/',
    async () => {
      const own = 'https://red-social.example/avi';
      expect(linksOf('/sala-de-prensa/')).toContain(own);
      expect(pages.get('/')!.querySelector(`footer a[href="${own}"]`)).not.toBeNull();
      const release = '/comunicados/2026-03-20-lavado-de-tanques/';
      const { status, output } = await runCommand(tempFolder(), 'share', ['2026-03-20-lavado-de-tanques']);
      expect(status, output).toBe(0);
      for (const network of ['X', 'Facebook', 'WhatsApp']) expect(output).toMatch(new RegExp(`── ${network} \\(`));
      expect(output).toContain(release);
      expect(files).toContain(`${release.slice(1)}tarjeta.png`);
    },
  ],
  reuniones: [
    'Reuniones y presentaciones',
    '/calendario/calendario.ics',
    () =>
      expect(appointments.map(({ uid }) => uid)).toContainEqual(expect.stringContaining('2026-06-17-reunion-de-hoy')),
  ],
  comunicados: [
    'Comunicados de prensa',
    '/comunicados/rss.xml',
    () =>
      expect(
        itemsOf('comunicados/rss.xml').find(({ link }) => link?.includes('lavado-de-tanques'))?.content?.encoded,
      ).toContain('Sector Alto'),
  ],
  'pagina-web': [
    'Página web corporativa',
    '/plan/',
    () => expect(linksOf('/plan/')).toContain('https://acueducto-imaginario.example/'),
  ],
  intranet: [
    'Intranet corporativa',
    '/incrustar/',
    () => {
      expect(linksOf('/plan/')).toContain('/incrustar/');
      expect(linksOf('/incrustar/')).toContain('/incrustar/compromisos/');
    },
  ],
  'boletines-informativos': [
    'Boletines informativos',
    '/boletines/2026-05/',
    () => {
      expect(linksOf('/plan/')).toContain('/boletines/');
      expect(linksOf('/boletines/2026-05/')).toContain('/comunicados/2026-05-25-alcantarillado-del-sector-bajo/');
      expect(itemsOf('boletines/rss.xml').map(({ title }) => title)).toContain('Boletín de mayo de 2026');
    },
  ],
  eventos: [
    'Eventos y foros comunitarios',
    '/eventos/',
    () =>
      expect(linksOf('/eventos/')).toEqual(expect.arrayContaining([FORUM, '/eventos/2026-08-20-foro-sobre-el-rio/'])),
  ],
};

const SCHEDULE: readonly Row[] = [
  [
    '7 Preparación (1 mes)',
    '/calendario/',
    () =>
      expect(words('/calendario/')).toContain(
        'Diseño de materiales y mensajes del 15 de enero al 14 de febrero de 2026 (1 mes)',
      ),
  ],
  [
    '7 Lanzamiento (1 semana)',
    '/calendario/',
    () => expect(words('/calendario/')).toContain('del 16 al 22 de febrero de 2026 (1 semana)'),
  ],
  [
    '7 Lanzamiento, cumplido',
    '/calendario/',
    () => expect(linksOf('/calendario/')).toContain('/comunicados/2026-02-18-empieza-la-rendicion-de-cuentas/'),
  ],
  [
    '7 Ejecución, mensualmente',
    '/calendario/',
    () => expect(words('/calendario/')).toContain('Desde el 23 de febrero de 2026, mensualmente'),
  ],
  [
    '7 Ejecución, cada entrega',
    '/datos/entregas.json',
    () =>
      expect(rowsOf('entregas').map((row) => row['estado_texto'])).toEqual(
        expect.arrayContaining([
          'Publicado a tiempo',
          'Publicado con 5 días de retraso',
          'Vencido hace 38 días',
          'Vence en 23 días',
        ]),
      ),
  ],
  [
    '7 Evaluación, trimestralmente',
    '/calendario/',
    () => expect(words('/calendario/')).toContain('Desde el 23 de febrero de 2026, trimestralmente'),
  ],
  [
    '7 Evaluación, cada entrega',
    '/calendario/calendario.ics',
    () => expect(appointments.map(({ start }) => start)).toContain('2026-07-17'),
  ],
];

const SUBSCRIPTIONS: readonly Row[] = [
  ['por correo', 'https://listas.villa-imaginaria.example/boletin'],
  ['por WhatsApp', 'https://whatsapp.com/channel/inventado'],
  ['en un calendario', '/calendario/calendario.ics'],
  ['en un lector', '/boletines/rss.xml'],
].map(([way = '', href = '']): Row => [
  `5 Suscribirse ${way}`,
  '/suscribirse/',
  () => {
    expect(linksOf('/suscribirse/')).toContain(href);
    expect(words('/suscribirse/')).toContain('En papel En la Casa del Agua');
  },
]);

const CONTENT: readonly Row[] = [
  [
    '6 Información regular',
    '/informes/',
    () =>
      expect(linksOf('/informes/')).toEqual(
        expect.arrayContaining([MAY, '/informes/2026-04-15-informe-mensual-de-marzo-de-2026/']),
      ),
  ],
  [
    '6 FAQs',
    '/preguntas-frecuentes/',
    () => expect(words('/preguntas-frecuentes/', '.faq-answer')).toContain('El agua viene del río Imaginario.'),
  ],
  [
    '6 Historias de éxito',
    '/historias/',
    () => expect(linksOf('/historias/')).toContain('/historias/2026-05-18-una-fuga-en-el-sector-medio/'),
  ],
];

const ROWS = [...OBJECTIVES, ...FOUNDATIONS, ...MATRIX, ...SUBSCRIPTIONS, ...CONTENT, ...SCHEDULE];

it.each(ROWS)('%s works in %s', async (_, place, holds) => {
  expect(place.endsWith('/') ? pages.has(place) : files.includes(place.slice(1)), place).toBe(true);
  await holds();
});

it.each(OBJECTIVES)('the plan states its objective: %s', (statement) => {
  expect(words('/plan/', 'li')).toContain(statement);
});

it.each([
  ['informar', '/indicadores/suscriptores-de-comunicados/'],
  ['transparencia', '/indicadores/paginas-vistas/'],
  ['participacion', '/indicadores/asistentes-a-los-foros/'],
  ['confianza', '/indicadores/satisfaccion/'],
  ['reputacion', undefined],
  ['buen-gobierno', undefined],
])('the objective «%s» leads to what measures it, or says that nothing does yet', (id, measure) => {
  const item = pages.get('/plan/')!.querySelector(`#objetivo-${id}`)!;
  expect(item.querySelectorAll('a').map((link) => link.getAttributeValue('href'))).toEqual(measure ? [measure] : []);
  expect(item.textContent).toContain(measure ? 'Se mide con:' : 'Todavía ningún indicador lo mide.');
  // Where it stands: a figure and what it is against its target, or that there is none yet.
  if (measure)
    expect(item.textContent).toMatch(/\d.*\. (?:No alcanza|Alcanza|Sin) .*meta|\. Sin meta|Todavía sin datos/s);
});

describe('8 Encuestas y feedback: una encuesta abierta', () => {
  const OPEN = '/encuestas/foro-sobre-el-rio-2026/';

  it('says who answers, until when and where, and that there are no results', () => {
    const text = words(OPEN);
    for (const part of [
      'Abierta hasta el 30 de junio de 2026',
      'Quien viva en Villa Imaginaria y tenga 14 años o más',
      'En papel, en la Casa del Agua.',
      'Todavía no hay resultados.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Personas que respondieron');
    expect(linksOf(OPEN)).toContain('https://encuestas.example/rio');
    expect(linksOf('/participa/')).toContain(OPEN);
    expect(rowsOf('encuestas').map((row) => row['encuesta'])).not.toContain('foro-sobre-el-rio-2026');
  });
});

it('5 Eventos: an event to come says where one signs up, how many may come and until when', () => {
  const coming = '/eventos/2026-06-24-audiencia-publica-de-2026/';
  expect(words(coming)).toContain('Del 1 de junio de 2026 al 20 de junio de 2026. Cupos: 120.');
  expect(linksOf(coming)).toContain('https://acueducto-imaginario.example/inscripcion');
});

describe('5 Canales', () => {
  const { items: channels } = parse(readFileSync(join(FIXTURE_CONTENT, 'plan/channels.yaml'), 'utf8')) as {
    items: { id: string; href?: string }[];
  };

  it('each of the plan has a place that works, and the plan leads there', () => {
    expect(Object.keys(CHANNELS).toSorted()).toEqual(channels.map(({ id }) => id).toSorted());
    for (const { id, href } of channels) expect(linksOf('/plan/')).toContain(href ?? `/plan/#canal-${id}`);
    expect(words('/plan/')).not.toContain('Todavía no se llega desde aquí');
  });

  it.each(Object.values(CHANNELS))('%s works in %s', async (_, place, holds) => {
    expect(place.endsWith('/') ? pages.has(place) : files.includes(place.slice(1)), place).toBe(true);
    await holds();
  });
});

/** The eight parts of an accountability section (Resolución MinTIC 1519 de 2020, anexo 2), each with what fills it. */
const PARTS: [part: string, words: string][] = [
  ['proponga-temas', 'Proponga un tema en la Casa del Agua'],
  ['estrategia', 'Leer el plan de comunicaciones'],
  ['calendario', 'Audiencia pública de rendición de cuentas de 2026'],
  ['informes', 'Informe mensual de mayo de 2026'],
  ['canales', 'Eventos y foros comunitarios'],
  ['preguntas', '¿Dónde queda lo que dijimos en el foro?'],
  ['memorias', 'Memoria del foro sobre fugas'],
  ['mejoras', 'Medir las fugas por sector'],
];

it.each(PARTS)('participa: «%s» is filled', (part, filling) => {
  expect(words('/participa/', `section[aria-labelledby="${part}"]`)).toContain(filling);
});

it.each([
  '/calendario/',
  '/compromisos/',
  '/compromisos/por-dependencia/',
  '/compromisos/por-lugar/',
  '/compromisos/por-origen/',
  '/compromisos/por-trimestre/',
  '/hallazgos/',
  '/hallazgos/ente/contraloria/',
  '/preguntas-ciudadanas/',
  '/preguntas-ciudadanas/estadisticas/',
  '/eventos/',
  '/participa/',
  '/correcciones/',
  '/plan/',
])('%s says on which day it was computed', (path) => {
  expect(words(path)).toContain('Calculado el 17 de junio de 2026.');
});
