import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_CONTENT } from '../../helpers/fixture-entity.ts';
import { noted } from '../../helpers/noted.ts';
import type { EditorPage } from './editor-page.ts';

/** A draft that is open while others publish. */
export interface OpenDraft {
  collection: string;
  slug: string;
  path: string;
  /** Field of the form that tells it from the others, and what it holds. */
  field: string;
  value: string;
  text: string;
  /** Files that it brings besides, by path. */
  media: Readonly<Record<string, Buffer>>;
  isNew: boolean;
}

/** Something that is published meanwhile; `null` takes a file away. Without an entry it is a commit by hand. */
export interface Publication {
  what: string;
  entry?: { collection: string; slug: string };
  files: Readonly<Record<string, string | Buffer | null>>;
}

const read = (path: string): string => readFileSync(join(FIXTURE_CONTENT, path.replace(/^content\//, '')), 'utf8');
const picture = Buffer.concat([
  readFileSync(join(FIXTURE_CONTENT, 'press-releases/media/rio.png')),
  Buffer.from('otra'),
]);

const titled = (text: string, title: string): string => noted(text.replace(/^title: .*$/m, `title: ${title}`));

/** A draft of every kind: new, an edit, an edit with a picture, an answer, a page of its own, settings. */
export const openDrafts = (): OpenDraft[] => [
  edit('faqs', 'como-presento-un-reclamo', 'Borrador de una pregunta'),
  {
    ...edit('press-releases', '2025-08-14-menos-horas-sin-agua', 'Borrador con imagen'),
    text: titled(read('content/press-releases/2025-08-14-menos-horas-sin-agua.mdx'), 'Borrador con imagen').replace(
      'media/rio.png',
      'media/otro-rio-1f2e3d4c.png',
    ),
    media: { 'content/press-releases/media/otro-rio-1f2e3d4c.png': picture },
  },
  {
    ...edit('press-releases', '2025-08-14-menos-horas-sin-agua', 'Borrador de un comunicado nuevo'),
    slug: '2026-06-15-borrador-de-un-comunicado-nuevo',
    path: 'content/press-releases/2026-06-15-borrador-de-un-comunicado-nuevo.mdx',
    isNew: true,
  },
  {
    ...edit('questions', 'p-003-cuando-llega-la-cuadrilla', 'Borrador de una respuesta'),
    text: `${titled(read('content/questions/p-003-cuando-llega-la-cuadrilla.mdx'), 'Borrador de una respuesta').replace(/\n---\n$/, "\nanswered: '2026-06-16'\n---\n")}\nLlega hoy mismo.\n`,
  },
  edit('pages', 'cookies', 'Borrador de una página'),
  {
    collection: 'settings',
    slug: 'entity',
    path: 'content/settings/entity.yaml',
    field: 'Nombre del sitio',
    value: 'Borrador de los ajustes',
    text: read('content/settings/entity.yaml').replace(/^siteName: .*$/m, 'siteName: Borrador de los ajustes'),
    media: {},
    isNew: false,
  },
];

/** A publication of every kind. Short names come first in any list of what changed. */
export const publications = (): Publication[] => [
  {
    what: 'a new question',
    entry: { collection: 'faqs', slug: 'a' },
    files: { 'content/faqs/a.mdx': titled(read('content/faqs/de-donde-viene-el-agua.mdx'), 'Publicada de nuevo') },
  },
  {
    what: 'a new release',
    entry: { collection: 'press-releases', slug: '2020-01-01-a' },
    files: {
      'content/press-releases/2020-01-01-a.mdx': titled(
        read('content/press-releases/2026-03-20-lavado-de-tanques.mdx'),
        'Publicado de nuevo',
      ),
    },
  },
  {
    what: 'an edited question',
    entry: { collection: 'questions', slug: 'p-001-donde-queda-lo-que-dijimos' },
    files: {
      'content/questions/p-001-donde-queda-lo-que-dijimos.mdx': titled(
        read('content/questions/p-001-donde-queda-lo-que-dijimos.mdx'),
        'Publicada con cambios',
      ),
    },
  },
  {
    what: 'a page',
    entry: { collection: 'pages', slug: 'terminos' },
    files: { 'content/pages/terminos.mdx': titled(read('content/pages/terminos.mdx'), 'Términos') },
  },
  {
    what: 'settings',
    entry: { collection: 'settings', slug: 'topics' },
    files: { 'content/settings/topics.yaml': `${read('content/settings/topics.yaml')}# Revisado.\n` },
  },
  {
    what: 'a picture and a document',
    files: {
      'content/press-releases/media/a.png': picture,
      'content/press-releases/media/a.pdf': Buffer.from('%PDF-1.7\n'),
    },
  },
  { what: 'a deletion', files: { 'content/faqs/que-es-rendir-cuentas.mdx': null } },
  {
    what: 'another name',
    files: {
      'content/faqs/por-que-se-va-el-agua.mdx': null,
      'content/faqs/b.mdx': read('content/faqs/por-que-se-va-el-agua.mdx'),
    },
  },
];

/** What three people publish of three entries, by path. */
export const THREE = {
  'content/press-releases/2026-04-08-convocatoria-al-foro-sobre-fugas.mdx': 'De la primera',
  'content/faqs/como-presento-un-reclamo.mdx': 'De la segunda',
  'content/pages/cookies.mdx': 'De la tercera',
} as const;

/** Three people at three entries: saves, states and publications of each fall between those of the others. */
export async function interleave(people: readonly [EditorPage, EditorPage, EditorPage]): Promise<void> {
  const [first, second, third] = people;
  for (const [index, [path, title]] of Object.entries(THREE).entries()) {
    const [, collection = '', name = ''] = path.split('/');
    await people[index]?.open(collection, name.replace('.mdx', ''));
    await people[index]?.field('Título').fill(title);
  }
  await first.save();
  await third.save();
  await first.setStatus('Listo');
  await second.save();
  await first.publish();
  await second.field('Resumen').fill('Escrito mientras otra publicaba.');
  await third.setStatus('Listo');
  await second.save();
  await third.publish();
  await second.setStatus('Listo');
  await second.publish();
}

function edit(collection: string, slug: string, title: string): OpenDraft {
  const path = `content/${collection}/${slug}.mdx`;
  return {
    collection,
    slug,
    path,
    field: 'Título',
    value: title,
    text: titled(read(path), title),
    media: {},
    isNew: false,
  };
}
