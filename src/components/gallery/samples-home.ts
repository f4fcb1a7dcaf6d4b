import type { Tally } from '../../queries/scoreboard.ts';

/** A figure without and one with the address of its source. */
export const sampleFigures = [
  {
    valor: '18,3',
    unidad: 'horas',
    etiqueta: 'Agua al día en el Barrio Inventado',
    fuente: 'Medición de ejemplo',
    corte: '2026-09-30',
    href: '/informes/',
  },
  {
    valor: '1.234.567',
    unidad: 'metros cúbicos',
    etiqueta: 'Agua tratada en el año en Villa Ejemplo',
    fuente: 'Informe de gestión de Villa Ejemplo',
    enlace: 'https://example.org/',
    corte: '2026-09-30',
    href: '/informes/',
  },
];

/** What comes next, with and without a state worth a badge. */
export const sampleDates = [
  {
    day: '2026-12-04',
    title: 'Audiencia pública de Villa Ejemplo',
    href: '/eventos/',
    kind: 'Audiencia pública',
    state: { text: 'Provisional', variant: 'plain' },
    example: true,
  },
  {
    day: '2026-12-10',
    title: 'Informe mensual de noviembre',
    href: '/calendario/',
    kind: 'Entrega',
    state: { text: 'Aplazado', variant: 'late' },
  },
  { day: '2026-12-18', title: 'Foro del Barrio Inventado', href: '/eventos/', kind: 'Foro' },
] as const;

/** Ways to ask: a page, and an address elsewhere. */
export const sampleWays = [
  {
    text: 'Mire si ya está respondida',
    href: '/preguntas-frecuentes/',
    help: 'Preguntas frecuentes, con su última revisión.',
  },
  { text: 'Denunciar corrupción', href: 'https://example.org/', help: 'Puede hacerlo sin dar su nombre.' },
];

const tally = (count: number, label: string, tone: Tally['tone']): Tally => ({
  count,
  label,
  href: '/compromisos/',
  tone,
});

/** Counts of a scoreboard: as a town might stand, and before anything was promised. */
export const tallies = {
  commitments: [
    tally(7, 'compromisos cumplidos', 'done'),
    tally(3, 'vencidos sin resultado', 'late'),
    tally(1, 'no cumplidos o a medias', 'broken'),
    tally(12, 'en curso', 'open'),
    tally(2, 'sin fecha', 'undated'),
  ],
  others: [tally(1234, 'de 1.300 respuestas, a tiempo', 'done'), tally(0, 'cifras en disputa', 'broken')],
  none: [tally(0, 'compromisos cumplidos', 'done'), tally(0, 'vencidos sin resultado', 'late')],
};
