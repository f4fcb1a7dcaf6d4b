import type { Entry } from '../../queries/entries.ts';
import { examplePictures } from './example-files.ts';

const LONG =
  'Electroencefalografistas interdepartamentales: informe extraordinario sobre la reconceptualización del mantenimiento de las redes del acueducto complementario';

/** A report with every field filled in, and what `change` replaces. */
export function sampleReport(change: Partial<Entry<'reports'>['data']> = {}): Entry<'reports'> {
  return {
    collection: 'reports',
    id: 'muestra',
    filePath: '',
    pictures: examplePictures,
    body: { headings: [], nodes: [{ kind: 'html', html: '<p>Texto de la muestra.</p>' }] },
    data: {
      title: 'Informe mensual de octubre',
      summary: 'Qué se hizo, qué faltó y qué sigue, con la fuente de cada cifra.',
      publishedAt: '2026-10-05T08:00:00-05:00',
      topics: [],
      sources: [],
      changeNotes: [],
      example: true,
      kind: 'monthly',
      period: { from: '2026-09-01', to: '2026-09-30' },
      unit: 'Oficina de Planeación',
      notAchieved: [
        {
          what: 'La reunión de vecinos no se hizo.',
          why: 'Se aplazó por lluvias. La nueva fecha es el 3 de noviembre.',
        },
      ],
      findings: [],
      documents: [],
      ...change,
    },
  };
}

/** An entry of a list in each of its states. */
export const listStates: readonly Entry<'reports'>[] = [
  sampleReport({ example: false }),
  sampleReport({
    title: 'Informe que se corrigió después de publicado',
    changeNotes: [{ date: '2026-10-20', kind: 'correction', note: 'La cifra de septiembre estaba mal sumada.' }],
  }),
  sampleReport({ title: LONG, summary: `${LONG}. ${LONG.slice(0, 40)}` }),
];

/** A frequent question, for its disclosure. */
export const sampleFaq: Entry<'faqs'> = {
  ...sampleReport(),
  collection: 'faqs',
  id: 'pregunta-de-muestra',
  data: {
    title: '¿Cada cuánto se publica un informe?',
    summary: 'Una vez al mes.',
    publishedAt: '2026-10-05T08:00:00-05:00',
    topics: [],
    sources: [],
    changeNotes: [],
    example: true,
    category: 'muestra',
    order: 1,
    reviewedAt: '2026-10-05',
  },
};

/** A story with or without its picture. */
export function sampleStory(withPicture: boolean): Entry<'stories'> {
  const { title, summary, publishedAt } = { ...sampleReport().data, title: 'Una fuga reparada en el barrio' };
  const image = { src: 'media/ejemplo.png', alt: 'Tres barras de distinta altura', credit: 'Ilustración del sitio' };
  return {
    ...sampleReport(),
    collection: 'stories',
    data: {
      title,
      summary,
      publishedAt,
      topics: [],
      sources: [],
      changeNotes: [],
      example: true,
      place: 'Puerto Real',
      people: [],
      results: [],
      ...(withPicture ? { image } : {}),
    },
  };
}

/** A series with a value that is not exact and one that is missing. */
export const samplePoints = [
  { label: '2012', value: 523, text: '523 horas' },
  { label: '2013', value: 184, text: '184 horas', approximate: true },
  { label: '2014', text: 'Sin dato' },
];

export const sampleSteps = {
  older: { href: '/informes/', title: 'Informe mensual de septiembre' },
  newer: { href: '/informes/', title: LONG },
};
