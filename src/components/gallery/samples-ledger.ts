import { commitmentStatus } from '../../domain/commitment.ts';
import { eventDay, eventStatus } from '../../domain/event.ts';
import { answerDue, questionStatus } from '../../domain/question.ts';
import type { EntryData } from '../../model/collections.ts';
import type { Term } from '../../model/settings/terms.ts';
import type { SiteNote } from '../../queries/change-log.ts';
import type { DatedCommitment } from '../../queries/commitments.ts';
import type { DatedEvent } from '../../queries/events.ts';
import type { Participation } from '../../queries/participation.ts';
import type { DatedQuestion } from '../../queries/questions.ts';
import { verifiable } from './samples-verifiable.ts';
import { commonSample, LONG, sampleEntry, sampleReport, UNIT } from './samples.ts';
import { sampleSurvey } from './samples-figures.ts';

/** «Today» of the samples: their states are computed by the rules of the site and never change. */
export const SAMPLE_DAY = '2026-11-22';

/** A date that moved, and one that was lost. */
export const sampleChanges = [
  {
    date: '2026-09-01',
    from: '2026-09-30',
    to: '2026-10-31',
    reason: 'El contratista de ejemplo entregó tarde los planos.',
  },
  { date: '2026-10-20', from: '2026-10-31', reason: 'Falta el permiso. Se anunciará otra fecha.' },
];

const commitment = (title: string, change: Partial<EntryData<'commitments'>>): DatedCommitment => {
  const data = {
    ...commonSample(title),
    unit: UNIT,
    origin: 'Audiencia pública de Villa Ejemplo, 3 de marzo de 2026',
    dueChanges: [],
    milestones: [],
    progress: [],
    verdicts: [],
    ...change,
  };
  return { commitment: sampleEntry('commitments', 'muestra', data), status: commitmentStatus(data, SAMPLE_DAY) };
};
const outcome = (result: 'met' | 'partial' | 'unmet', date: string) => ({
  outcome: { result, date, note: 'Se cambiaron 40 de los 60 medidores del Barrio Inventado.' },
});

/** A commitment in each state. */
export const commitments = {
  overdue: commitment('Cambiar los medidores del Barrio Inventado', { due: '2026-10-31', dueChanges: sampleChanges }),
  open: commitment(LONG, { due: '2026-12-04' }),
  kept: commitment('Publicar el mapa de fugas', { due: '2026-09-30', ...outcome('met', '2026-09-20') }),
  late: commitment('Pintar el tanque de la colina', { due: '2026-09-30', ...outcome('met', '2026-10-12') }),
  partial: commitment('Reparar seis válvulas', {
    due: '2026-09-30',
    ...outcome('partial', '2026-09-30'),
    ...verifiable,
  }),
  unmet: commitment('Abrir una oficina en el puerto', { due: '2026-09-30', ...outcome('unmet', '2026-10-01') }),
  undated: commitment('Estudiar otra fuente de agua', { example: false }),
} satisfies Record<string, DatedCommitment>;

/** Fifteen days, as the site may count them. */
const sampleTerm: Term = { days: 15, kind: 'working', source: 'Norma de ejemplo, artículo 1' };

const question = (
  title: string,
  received: string,
  answered?: string,
  change: Partial<EntryData<'questions'>> = {},
): DatedQuestion & { term: Term } => {
  const asked = { received, ...(answered === undefined ? {} : { answered }) };
  const data = {
    ...commonSample(title),
    ...asked,
    number: 'EJ-2026-001',
    unit: UNIT,
    question: title,
    extensions: [],
    reopened: [],
    ...change,
  };
  return {
    question: sampleEntry('questions', 'muestra', data),
    term: sampleTerm,
    due: answerDue(data, sampleTerm),
    status: questionStatus(data, sampleTerm, SAMPLE_DAY),
  };
};

/** A question in each state. */
export const questions = {
  overdue: question('¿Por qué no hay agua los martes en el Barrio Inventado?', '2026-10-01'),
  open: question('¿Cuándo abren la oficina del puerto?', '2026-11-17'),
  answered: question('¿Cuántas fugas se repararon?', '2026-09-01', '2026-09-10'),
  late: question(`¿${LONG}?`, '2026-08-03', '2026-09-15'),
  extended: question('¿Por qué subió la factura?', '2026-10-20', undefined, {
    acknowledged: '2026-10-21',
    extensions: [
      { date: '2026-11-10', until: '2026-11-20', reason: 'Se espera la lectura del medidor.' },
      { date: '2026-11-19', until: '2026-12-04', reason: 'El medidor se cambió.' },
    ],
  }),
  reopened: question('¿Cuánto costó el tanque?', '2026-09-01', undefined, {
    reopened: [{ date: '2026-11-17', answered: '2026-09-15', reason: 'La respuesta no dijo el valor del lote.' }],
  }),
};

const event = (title: string, change: Partial<EntryData<'events'>>): DatedEvent => {
  const data: EntryData<'events'> = {
    ...commonSample(title),
    kind: 'hearing',
    state: 'confirmed',
    startsAt: '2026-12-04T09:00:00-05:00',
    dateChanges: [],
    venue: 'Salón de muestras de Villa Ejemplo',
    agenda: [],
    accessibility: [],
    improvements: [],
    ...change,
  };
  return {
    event: sampleEntry('events', 'muestra', data),
    day: eventDay(data),
    status: eventStatus(data, SAMPLE_DAY),
  };
};
const PAST = '2026-11-10T09:00:00-05:00';

/** An event in each state. */
export const events = {
  confirmed: event('Audiencia pública de Villa Ejemplo', {
    endsAt: '2026-12-04T12:00:00-05:00',
    stream: 'https://example.org/',
    agenda: ['Cuántas horas hubo agua', 'Qué falta por reparar'],
    registration: { how: 'Escriba a foro@example.org con su pregunta.', until: '2026-12-01' },
    accessibility: ['sign-language', 'wheelchair', 'captions'],
    report: 'muestra',
    reportDaysAhead: 30,
  }),
  provisional: event('Foro del Barrio Inventado', { kind: 'forum', state: 'provisional', example: false }),
  today: event('Reunión con vecinos', { kind: 'meeting', startsAt: '2026-11-22T15:00:00-05:00' }),
  postponed: event('Foro aplazado', { state: 'postponed', dateChanges: [sampleChanges[1]!] }),
  moved: event('Foro con fecha nueva', {
    state: 'postponed',
    startsAt: '2026-12-11T09:00:00-05:00',
    dateChanges: [{ date: '2026-11-01', from: '2026-11-20', to: '2026-12-11', reason: 'El salón no tiene techo.' }],
  }),
  cancelled: event('Reunión cancelada', { state: 'cancelled' }),
  held: event('Foro realizado', { state: 'held', startsAt: PAST }),
  unreported: event(LONG, { startsAt: PAST }),
};

const improvements = [
  { action: 'Avisar los cortes con tres días', unit: UNIT, followed: commitments.overdue.commitment },
  { action: 'Abrir la línea de ejemplo los sábados', unit: UNIT, followed: undefined },
];

/** What came out of an event, and what did not yet. */
export const afterStates = {
  full: {
    record: sampleReport({ title: 'Memoria del foro', kind: 'event-record' }),
    survey: sampleEntry('surveys', 'muestra', sampleSurvey),
    questions: [questions.answered, questions.overdue],
    improvements,
  },
  empty: { record: undefined, survey: undefined, questions: [], improvements: [] },
};

const nothing: Participation = {
  open: [],
  surveys: [],
  upcoming: [],
  reports: [],
  channels: [],
  questions: [],
  records: [],
  withoutRecord: [],
  allWithoutRecord: 0,
  improvements: [],
};

/** The last three parts of «Participa», with and without anything in them. */
export const participationStates = {
  full: {
    ...nothing,
    questions: Object.values(questions),
    records: [{ event: events.held, record: afterStates.full.record }],
    withoutRecord: [events.held],
    improvements: improvements.map((improvement) => ({ event: events.held, ...improvement })),
  },
  empty: nothing,
};

/** How well questions are answered, and before any came. */
export const figureStates = {
  full: { received: 12, answered: 9, onTime: 6, late: 3, waiting: 1, overdue: 2, medianDays: 11, slowestDays: 40 },
  empty: {
    received: 0,
    answered: 0,
    onTime: 0,
    late: 0,
    waiting: 0,
    overdue: 0,
    medianDays: undefined,
    slowestDays: undefined,
  },
};

/** Changes of substance, as the log of the site shows them. */
export const siteNotes: SiteNote[] = [
  {
    note: { date: '2026-10-20', kind: 'correction', note: 'La cifra de septiembre estaba mal sumada.' },
    href: '/informes/',
    title: 'Informe mensual de octubre',
    kind: 'Informe',
    example: true,
  },
  {
    note: { date: '2026-10-18', kind: 'update', note: 'Se añadió un documento.' },
    href: '/informes/',
    title: LONG,
    kind: 'Página',
    example: false,
  },
];
