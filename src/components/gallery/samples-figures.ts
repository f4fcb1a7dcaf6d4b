import type { EntryData } from '../../model/collections.ts';
import type { Indicator, Observation, Vintage } from '../../model/indicator.ts';
import { commonSample, sampleEntry } from './samples.ts';

const SOURCE = { title: 'Medición de ejemplo', url: 'https://example.org/', date: '2026-09-30' };

const vintage = (value: string, change: Partial<Vintage> = {}): Vintage => ({
  date: '2026-10-05',
  value,
  precision: 'exact',
  ...change,
});
const observation = (period: string, ...vintages: Vintage[]): Observation => ({ period, vintages });

const indicator = (title: string, change: Partial<Indicator>): Indicator => ({
  ...commonSample(title),
  group: 'service',
  unit: 'horas',
  direction: 'up',
  method: 'Se suma cada hora con agua en diez casas de muestra.\n\nNo cuenta lo que pasó de noche.',
  source: SOURCE,
  cutoff: '2026-09-30',
  targets: [],
  observations: [],
  claims: [],
  ...change,
});

const target = (value: string) => ({
  targets: [{ value, from: '2024', setBy: 'Consejo de Ejemplo', source: SOURCE }],
});
const years = (...values: string[]): Pick<Indicator, 'observations'> => ({
  observations: values.map((value, index) => observation(String(2026 - values.length + index), vintage(value))),
});

const claims: Indicator['claims'] = [
  {
    who: 'Acueducto de Villa Ejemplo',
    role: 'entity',
    says: 'Hay agua casi todo el día.',
    figure: { value: '22,5', precision: 'exact' },
    period: '2025',
    source: SOURCE,
  },
  {
    who: 'Veeduría Imaginaria',
    role: 'critic',
    says: 'En el Barrio Inventado hay agua menos de la mitad del día.',
    figure: { value: '12', precision: 'less-than' },
    source: { title: 'Carta abierta', date: 'sin fecha' },
  },
  {
    who: 'Contraloría de Ejemplo',
    role: 'control-body',
    says: 'La medición no permite saberlo.',
    source: { title: 'Hallazgo 1', date: '2026' },
  },
];

/** A value that nobody but the entity answers for, and one that somebody verified. */
export const vintages = {
  declared: vintage('184'),
  internal: vintage('184', { verification: { by: 'internal-control', source: { title: 'Acta 7', date: '2026' } } }),
  audited: vintage('184', { verification: { by: 'external-audit', source: SOURCE } }),
  regulator: vintage('184', { verification: { by: 'regulator', source: SOURCE } }),
};

/** An indicator in each state that its headline, its picture and its tables know. */
export const indicators = {
  reached: indicator('Horas con agua al día', { ...target('20'), ...years('18,2', '21,0') }),
  missed: indicator('Fugas por kilómetro', {
    unit: 'fugas',
    direction: 'down',
    ...target('2'),
    ...years('3,1', '2,8'),
  }),
  undecided: indicator('Casas con medidor', {
    unit: '%',
    ...target('50'),
    observations: [observation('2024', vintage('41')), observation('2025', vintage('40', { upTo: '60' }))],
  }),
  noTarget: indicator('Visitas a la página', { unit: 'visitas', direction: 'none', ...years('1200', '1350') }),
  claims: indicator('Horas con agua, según cada parte', { ...target('20'), claims }),
  ranges: indicator('Agua que se pierde, según cada parte', {
    unit: '%',
    direction: 'down',
    ...target('30'),
    claims: [
      { ...claims[0]!, figure: { value: '40', upTo: '60', precision: 'exact' } },
      { ...claims[1]!, figure: { value: '50', precision: 'more-than' } },
    ],
  }),
  fall: indicator('Horas sin servicio al año', { direction: 'down', ...years('523', '184', '178') }),
  claimsWithoutTarget: indicator('Horas con agua, sin meta', { claims: claims.slice(0, 2) }),
  empty: indicator('Suscriptores de una fuente', { measuredBy: 'feed-subscribers', feed: '/comunicados/rss.xml' }),
  revised: indicator('Horas sin servicio', {
    direction: 'down',
    ...target('200'),
    observations: [
      observation('2023', vintage('523', { date: '2024-01-15' })),
      observation(
        '2024',
        vintage('150', { date: '2025-01-15' }),
        vintage('190', { date: '2025-03-01', why: 'Faltaban dos barrios en la suma.' }),
        vintage('184', {
          date: '2025-06-10',
          precision: 'about',
          why: 'La Contraloría de Ejemplo halló horas repetidas.',
          verification: { by: 'external-audit', source: SOURCE },
        }),
      ),
      observation('2025', vintage('240', { date: '2026-01-15' })),
    ],
  }),
  long: indicator('Metros cúbicos tratados', {
    unit: 'm³',
    direction: 'none',
    observations: Array.from({ length: 12 }, (_, index) =>
      observation(`2025-${String(index + 1).padStart(2, '0')}`, vintage(String(118_000 + ((index * 7919) % 9000)))),
    ),
  }),
} satisfies Record<string, Indicator>;

/** A line of the list of indicators. */
export const indicatorEntry = (data: Indicator) => sampleEntry('indicators', 'muestra', data);

/** How each figure of the revised indicator is quoted. */
export const citations = new Map(
  indicators.revised.observations.map(({ period }) => [
    period,
    `Acueducto de Villa Ejemplo. «Horas con agua», ${period}. Revisión 1a2b3c4d del 5 de octubre de 2026. https://example.org/`,
  ]),
);

/** The same survey a year later. */
export const sampleSurvey: EntryData<'surveys'> = {
  ...commonSample('Encuesta de ejemplo de 2026'),
  series: 'ejemplo',
  period: { from: '2026-09-01', to: '2026-09-15' },
  population: 'Personas de Villa Ejemplo',
  populationSize: 12_000,
  answered: 400,
  invited: 1000,
  sampling: 'random',
  method: 'Llamadas a números al azar.',
  questions: [
    {
      id: 'entendio',
      text: '¿Entendió el informe?',
      kind: 'single',
      noAnswer: 20,
      options: [
        { label: 'Sí', count: 250 },
        { label: 'No', count: 100 },
        { label: 'Prefiero la versión corta, con dibujos y sin palabras técnicas', count: 30 },
      ],
    },
    {
      id: 'canales',
      text: '¿Por dónde se enteró? Puede marcar varias.',
      kind: 'multiple',
      noAnswer: 0,
      options: [
        { label: 'Radio', count: 300 },
        { label: 'Vecinos', count: 180 },
        { label: 'Este sitio', count: 0 },
      ],
    },
  ],
};

/** The wave before, without the third option. */
export const earlierSurvey: EntryData<'surveys'> = {
  ...sampleSurvey,
  ...commonSample('Encuesta de ejemplo de 2025'),
  period: { from: '2025-09-01', to: '2025-09-15' },
  answered: 200,
  questions: [
    {
      id: 'entendio',
      text: '¿Entendió el informe?',
      kind: 'single',
      noAnswer: 0,
      options: [
        { label: 'Sí', count: 90 },
        { label: 'No', count: 110 },
      ],
    },
  ],
};

/** A survey by how people came to answer it. */
export const surveys = {
  random: sampleSurvey,
  open: { ...sampleSurvey, sampling: 'open', populationSize: undefined, invited: undefined },
  census: { ...sampleSurvey, sampling: 'census', populationSize: 400, invited: 400 },
} satisfies Record<string, EntryData<'surveys'>>;
