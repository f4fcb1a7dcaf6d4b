import type { ToldRevision } from '../../queries/versions.ts';
import type { CommonFields } from '../../model/common.ts';
import type { EntryCollection, EntryData } from '../../model/collections.ts';
import type { Entry } from '../../queries/entries.ts';
import { exampleFiles, examplePictures } from './example-files.ts';

// Everything here is invented, and looks invented: no body, place or person of these samples exists.

/** A title with words that no column is wide enough for. */
export const LONG =
  'Electroencefalografistas interdepartamentales: informe extraordinario sobre la reconceptualización del mantenimiento de las redes del acueducto complementario';

/** Office that answers for everything in Villa Ejemplo. */
export const UNIT = 'Oficina de Ejemplos';

const PICTURE = {
  src: 'media/ejemplo.png',
  alt: 'Tres barras de distinta altura',
  credit: 'Ilustración del sitio',
};

/** The fields that every entry has, and what `change` replaces. */
export const commonSample = (title: string, change: Partial<CommonFields> = {}): CommonFields => ({
  title,
  summary: 'Qué se hizo, qué faltó y qué sigue, con la fuente de cada cifra.',
  publishedAt: '2026-10-05T08:00:00-05:00',
  topics: [],
  sources: [],
  changeNotes: [],
  example: true,
  ...change,
});

/** An entry around its data, as queries give it. */
export const sampleEntry = <C extends EntryCollection>(collection: C, id: string, data: EntryData<C>): Entry<C> => ({
  collection,
  id,
  data,
  filePath: '',
  pictures: examplePictures,
  body: { headings: [], nodes: [{ kind: 'html', html: '<p>Texto de la muestra.</p>' }] },
});

/** A report with every field filled in, and what `change` replaces. */
export const sampleReport = (change: Partial<EntryData<'reports'>> = {}): Entry<'reports'> =>
  sampleEntry('reports', 'muestra', {
    ...commonSample('Informe mensual de octubre'),
    kind: 'monthly',
    period: { from: '2026-09-01', to: '2026-09-30' },
    unit: UNIT,
    notAchieved: [
      {
        what: 'La reunión de vecinos no se hizo.',
        why: 'Se aplazó por lluvias.\n\nLa nueva fecha es el 3 de noviembre.',
      },
    ],
    findings: [],
    documents: [],
    ...change,
  });

/** What was not achieved, with a second point. */
export const twoPoints = [
  ...sampleReport().data.notAchieved,
  { what: 'El medidor de la plaza sigue dañado.', why: 'Falta un repuesto.' },
];

const correction = {
  date: '2026-10-20',
  kind: 'correction',
  note: 'La cifra de septiembre estaba mal sumada.',
} as const;

/** Notes of the three kinds. */
export const sampleNotes = [
  correction,
  { date: '2026-10-25', kind: 'update', note: 'Se añadió el dato de octubre.' },
  { date: '2026-10-26', kind: 'minor', note: 'Una tilde.' },
] as const;

export const sampleSources = [
  { title: 'Informe de gestión de Villa Ejemplo', url: 'https://example.org/', date: '2026-09-30' },
  { title: 'Acta sin publicar', date: 'sin fecha' },
];

/** An entry of a list in each of its states. */
export const listStates = {
  plain: sampleReport({ example: false }),
  example: sampleReport(),
  corrected: sampleReport({ title: 'Informe que se corrigió después de publicado', changeNotes: [correction] }),
  long: sampleReport({ title: LONG, summary: `${LONG}: una palabra más` }),
};

/** An entry as its own page begins, by what is special about it. */
export const headerStates = {
  ...listStates,
  compiled: sampleReport({ publishedAt: '2016-12-02T08:00:00-05:00', compiledAt: '2026-10-05', example: false }),
  withdrawn: sampleReport({ withdrawn: { date: '2026-11-01', reason: 'Los datos eran de otra encuesta.' } }),
};

/** An entry with everything that may stand under its body. */
export const sampleFooter = sampleReport({ topics: ['agua'], sources: sampleSources, changeNotes: [...sampleNotes] });

export const sampleTopics = [{ id: 'agua', name: 'Agua de ejemplo', description: 'Lo que trata del agua.' }];

/** An entry with its main picture. */
export const samplePicture = sampleReport({ image: PICTURE });

/** A frequent question, for its disclosure. */
export const sampleFaq = (title: string): Entry<'faqs'> =>
  sampleEntry('faqs', 'pregunta-de-muestra', {
    ...commonSample(title),
    category: 'muestra',
    order: 1,
    reviewedAt: '2026-10-05',
  });

/** A story with or without its picture. */
export const sampleStory = (withPicture: boolean): Entry<'stories'> =>
  sampleEntry('stories', 'historia', {
    ...commonSample('Una fuga reparada en el barrio', withPicture ? { image: PICTURE } : {}),
    place: 'Barrio Inventado',
    people: [],
    results: [],
  });

/** A press release without anything that may be left out. */
export const shortRelease: EntryData<'press-releases'> = {
  ...commonSample('Comunicado de muestra'),
  place: 'Villa Ejemplo',
  media: [],
};

/** A press release with all of it. */
export const fullRelease: EntryData<'press-releases'> = {
  ...shortRelease,
  radioText: 'El agua volvió hoy al Barrio Inventado.\n\nLa reparación duró doce horas.',
  messageText: 'El agua volvió al Barrio Inventado. Más en example.org.',
  media: [{ file: 'media/ejemplo.mp4', alt: 'Video de dos segundos', credit: 'Sitio', licence: 'CC BY 4.0' }],
};

export const sampleMedia = fullRelease.media.map((item) => ({ item, file: exampleFiles[item.file]! }));

export const pressContact = {
  id: 'prensa',
  name: 'Prensa de Villa Ejemplo',
  hours: 'Lunes a viernes de 7:00 a 18:00',
  phone: '+57 000 000 0000',
  email: 'prensa@example.org',
};

/** A document that is accessible and one that is not. */
export const sampleDocuments = [true, false].map((accessible) => ({
  document: { title: accessible ? 'Informe completo' : 'Anexo escaneado', file: 'media/ejemplo.txt', accessible },
  file: exampleFiles['media/ejemplo.txt']!,
}));

export const samplePeople: EntryData<'stories'>['people'] = [
  {
    name: 'Persona de ejemplo',
    role: 'usuaria del Barrio Inventado',
    quote: 'Llamé dos veces y vinieron a la tercera.',
    consent: { date: '2026-10-01', reference: 'EJ-001' },
  },
];

export const sampleSteps = {
  older: { href: '/informes/', title: 'Informe mensual de septiembre' },
  newer: { href: '/informes/', title: LONG },
};

const told = { notes: [], differences: [], more: 0 };

/** A correction with its note and what it changed, a page with another name, and its first version. */
export const revisions: ToldRevision[] = [
  {
    ...told,
    hash: '0123456789abcdef',
    day: '2026-10-20',
    change: 'modified',
    words: 'Cambió una cifra y palabras.',
    notes: [{ date: '2026-10-20', kind: 'correction', note: 'Faltaba un barrio en la suma.' }],
    differences: [
      { label: 'Resumen', was: ['Hubo agua 20 horas al día.'], is: ['Hubo agua 21 horas al día.'] },
      { label: 'Texto', was: [], is: [LONG] },
    ],
    more: 2,
  },
  {
    ...told,
    hash: 'fedcba9876543210',
    day: '2026-10-12',
    change: 'renamed',
    words: 'No cambiaron las palabras: solo su presentación, un enlace o una imagen.',
    href: '/informes/',
  },
  { ...told, hash: 'abcdef0123456789', day: '2026-10-05', change: 'added', href: '/informes/' },
];

/** What readers may not see of the past is said, not shown. */
export const hiddenRevisions: ToldRevision[] = [
  {
    ...told,
    hash: '0123456789abcdef',
    day: '2026-10-20',
    change: 'modified',
    words: 'Lo que decía antes no se muestra, para proteger a alguien o porque la página se retiró.',
  },
  { ...told, hash: 'abcdef0123456789', day: '2026-10-05', change: 'added' },
];

export const results: EntryData<'stories'>['results'] = [
  { label: 'Fugas por kilómetro', before: '3,2', after: '1,1', source: 'Medición de ejemplo, 2026' },
];

export const headings = ['Qué pasó', LONG, 'Qué sigue'].map((text, index) => ({
  depth: 2,
  id: `seccion-${index}`,
  text,
}));

export const yearLinks = [
  { href: '/informes/', text: '2026', count: 4 },
  { href: '/informes/', text: '2025', count: 12 },
];

export const topicLinks = [{ href: '/temas/', text: 'Agua de ejemplo', count: 2 }];
