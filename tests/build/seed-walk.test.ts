import { expect, it } from 'vitest';
import { builtPages } from '../helpers/dist.ts';

/**
 * The plan of communications, sections 1–5 and 7, item by item: the page that keeps the promise, and the words found in
 * it. Statements are in the words of the document.
 */
const WALK: [section: string, page: string, words: string][] = [
  ['1 Objetivos', '/plan/', 'Informar a todas las partes interesadas sobre el proceso de rendición de cuentas.'],
  ['1 Objetivos', '/plan/', 'Aumentar la transparencia de los procesos y decisiones empresariales.'],
  ['1 Objetivos', '/plan/', 'Fomentar la participación de los diferentes grupos interesados.'],
  ['1 Objetivos', '/plan/', 'Reforzar la confianza en la organización.'],
  ['1 Objetivos', '/plan/', 'Fortalecer la reputación corporativa.'],
  [
    '1 Objetivos',
    '/plan/',
    'Busca la transparencia de la gestión de la Administración Pública, y la adopción de los principios de Buen Gobierno, eficiencia, eficacia y transparencia en todas las actuaciones del servidor público.',
  ],

  [
    '2 Información',
    '/plan/',
    'Información de calidad y en lenguaje claro sobre los avances y resultados de la gestión pública, así como sobre derechos garantizados',
  ],
  ['2 Información, practicada', '/informes/', 'Informe mensual de rendición de cuentas'],
  ['2 Diálogo', '/plan/', 'Diálogo para explicar, escuchar y retroalimentar la gestión.'],
  ['2 Diálogo: explicar', '/eventos/', 'Audiencia pública de rendición de cuentas de 2026'],
  ['2 Diálogo: escuchar', '/preguntas-ciudadanas/', 'Sin respuesta: quedan'],
  [
    '2 Diálogo: retroalimentar',
    '/preguntas-ciudadanas/p-2026-003-que-pasa-con-lo-que-se-dijo-en-el-foro/',
    'Respondida en 8 días hábiles',
  ],
  ['2 Diálogo: retroalimentar', '/eventos/2026-09-19-foro-sobre-perdidas-de-agua/', 'Acciones de mejora'],
  [
    '2 Responsabilidad',
    '/plan/',
    'Responsabilidad para la construcción de la cultura de servidores como una forma de motivación de los servidores públicos y a los ciudadanos.',
  ],
  ['2 Responsabilidad, practicada', '/compromisos/', 'Vencido hace'],
  ['2 Responsabilidad, practicada', '/correcciones/', 'Corrección'],

  ...['Funcionarios', 'Personal Operativo de Plantas', 'Directivos', 'Junta Directiva'].map(
    (words): [string, string, string] => ['3 Internos', '/plan/#Internos', words],
  ),
  ...['Comunidad', 'Entes de Control', 'Concejo Municipal', 'Medios de Comunicación', 'Proveedores'].map(
    (words): [string, string, string] => ['3 Externos', '/plan/#Externos', words],
  ),

  ['4 Transparencia', '/plan/', 'Nuestro compromiso es ser transparentes en todas nuestras operaciones y decisiones.'],
  [
    '4 Responsabilidad',
    '/plan/',
    'Nos responsabilizamos de nuestras acciones y decisiones, y estamos aquí para rendir cuentas.',
  ],
  [
    '4 Participación',
    '/plan/',
    'Valoramos la opinión de nuestros grupos de interés y queremos que formen parte activa en este proceso.',
  ],
  ['4 Servidores', '/plan/', 'Servidores comprometidos y meritorios'],
  ['4 Ciudadanos', '/plan/', 'Ciudadanos participativos e informados'],

  ...['Correos electrónicos', 'Reuniones y presentaciones', 'Boletines internos', 'Intranet corporativa'].map(
    (words): [string, string, string] => ['5 Internos', '/plan/#Internos', words],
  ),
  ...[
    'Comunicados de prensa',
    'Redes sociales del IBAL',
    'Página web corporativa',
    'Boletines informativos',
    'Eventos y foros comunitarios',
  ].map((words): [string, string, string] => ['5 Externos', '/plan/#Externos', words]),
  ['5 Comunicados de prensa', '/comunicados/', 'Comunicados'],
  ['5 Eventos y foros comunitarios', '/eventos/', 'Foro'],

  ['7 Preparación', '/calendario/', 'Preparación Diseño de materiales y mensajes'],
  ['7 Preparación, 1 mes', '/calendario/', '(1 mes)'],
  ['7 Lanzamiento', '/calendario/', 'Lanzamiento Anuncio inicial del proceso de rendición de cuentas'],
  ['7 Lanzamiento, 1 semana', '/calendario/', '(1 semana)'],
  ['7 Lanzamiento, cumplido', '/calendario/', 'Empieza la rendición de cuentas de 2026'],
  ['7 Ejecución', '/calendario/', 'Ejecución Publicación periódica de informes y actualizaciones'],
  ['7 Ejecución, mensualmente', '/calendario/', ', mensualmente'],
  ['7 Ejecución, cada entrega', '/calendario/', 'Publicado a tiempo'],
  ['7 Evaluación', '/calendario/', 'Evaluación Revisión y ajuste del plan de comunicaciones'],
  ['7 Evaluación, trimestralmente', '/calendario/', ', trimestralmente'],
  ['7 Evaluación, cada entrega', '/calendario/', 'Publicado con 5 días de retraso'],
  ['7 Cronograma', '/plan/', 'Cronograma'],
];

/** The eight parts of an accountability section (Resolución MinTIC 1519 de 2020, anexo 2), each with what fills it. */
const PARTS: [part: string, words: string][] = [
  ['proponga-temas', 'Proponga un tema en cualquier punto de atención'],
  ['estrategia', 'Leer el plan de comunicaciones'],
  ['calendario', 'Audiencia pública de rendición de cuentas de 2026'],
  ['informes', 'Todos los informes'],
  ['canales', 'Eventos y foros comunitarios'],
  ['preguntas', '¿Cómo se mide el agua que se pierde?'],
  ['memorias', 'Memoria del foro ciudadano sobre pérdidas de agua'],
  ['mejoras', 'Ofrecer la encuesta también en papel'],
];

const pages = new Map((await builtPages()).map((page) => [page.path, page.document]));

it.each(WALK)('%s: %s says «%s»', (_, address, words) => {
  const [path = '', table] = address.split('#');
  const main = pages.get(path)?.querySelector('main');
  const places = table
    ? (main?.querySelectorAll('table') ?? []).filter((place) => textOf(place).startsWith(table))
    : [main];
  expect(places.filter(Boolean)).toHaveLength(1);
  expect(textOf(places[0])).toContain(words);
});

it.each(PARTS)('participa: «%s» is filled', (part, words) => {
  const sections = pages.get('/participa/')?.querySelectorAll('section') ?? [];
  const section = sections.find((candidate) => candidate.getAttributeValue('aria-labelledby') === part);
  expect(textOf(section)).toContain(words);
});

it.each([
  '/calendario/',
  '/compromisos/',
  '/compromisos/por-dependencia/',
  '/preguntas-ciudadanas/',
  '/eventos/',
  '/participa/',
  '/correcciones/',
  '/plan/',
])('%s says on which day it was computed', (path) => {
  expect(textOf(pages.get(path)?.querySelector('main'))).toMatch(/Calculado el \d+ de [a-z]+ de \d{4}\./);
});

function textOf(element: { textContent: string } | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
