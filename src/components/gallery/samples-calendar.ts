import type { BulletinSection } from '../../bulletin/sections.ts';
import type { Rhythm } from '../../domain/adjusted-schedule.ts';
import type { Phase } from '../../model/plan/schedule.ts';
import type { Audience, Channel, Foundation, Message } from '../../model/plan/statements.ts';
import type { CalendarEntry } from '../../queries/calendar.ts';
import type { ScheduledDelivery } from '../../queries/schedule.ts';
import { LONG } from './samples.ts';
import { states } from './samples-states.ts';

/** A phase that is over, one that runs without an end, and one to come. */
export const phases: (Phase & { rhythms?: Rhythm[] })[] = [
  {
    id: 'fase-uno',
    name: 'Preparación',
    activity: 'Reunir los datos de Villa Ejemplo.',
    start: '2026-07-01',
    duration: { count: 1, unit: 'month' },
  },
  {
    id: 'fase-dos',
    name: 'Ejecución',
    activity: 'Publicar un informe cada mes.',
    start: '2026-08-10',
    recurrence: { cadence: 'monthly', report: 'monthly', firstDue: '2026-09-10' },
    rhythms: [
      {
        cadence: 'quarterly',
        report: 'monthly',
        firstDue: '2027-01-10',
        from: '2026-12-11',
        by: { adjustment: 'muestra', reason: 'Nadie leía doce informes.', date: '2026-11-20' },
      },
    ],
  },
  {
    id: 'fase-tres',
    name: 'Evaluación',
    activity: 'Preguntar qué se entendió.',
    start: '2027-01-11',
    duration: { count: 2, unit: 'week' },
  },
];

const delivery = (id: string, title: string, change: Partial<ScheduledDelivery>): ScheduledDelivery => ({
  id,
  title,
  phase: 'fase-dos',
  due: '2026-12-10',
  ruleDue: '2026-12-10',
  moves: [],
  status: states.deliveries.due,
  since: '2026-08-10',
  example: true,
  ...change,
});
const published = (title: string, day: string) => ({ delivery: { href: '/informes/', title, day, example: true } });

/** What the plan owes, in each state. */
export const deliveries: ScheduledDelivery[] = [
  delivery('entrega-diciembre', 'Informe mensual, noviembre de 2026', {}),
  delivery('entrega-hoy', 'Comunicado de la fase «Ejecución»', {
    due: '2026-11-22',
    status: states.deliveries['due-today'],
  }),
  delivery('entrega-noviembre', 'Informe mensual, octubre de 2026', {
    due: '2026-11-19',
    status: states.deliveries.overdue,
    moves: [
      {
        phase: 'fase-dos',
        due: '2026-11-10',
        to: '2026-11-19',
        date: '2026-11-03',
        reason: 'Faltaba una medición de ejemplo.',
        adjustment: 'muestra',
      },
    ],
  }),
  delivery('entrega-quitada', 'Informe mensual, diciembre de 2026', {
    status: states.deliveries.dropped,
    dropped: { adjustment: 'muestra', reason: 'Nadie leía doce informes.', date: '2026-11-20' },
  }),
  delivery('entrega-nueva', 'Informe mensual, octubre de 2026 a diciembre de 2026', {
    added: { adjustment: 'muestra', reason: 'Nadie leía doce informes.', date: '2026-11-20' },
  }),
  delivery('entrega-octubre', 'Informe mensual, septiembre de 2026', {
    due: '2026-10-10',
    status: states.deliveries['on-time'],
    ...published('Informe mensual de octubre', '2026-10-05'),
  }),
  delivery('entrega-septiembre', 'Informe mensual, agosto de 2026', {
    due: '2026-09-10',
    status: states.deliveries.late,
    ...published(LONG, '2026-09-16'),
  }),
];

/** A month with several things on one day, something that moved, and its today. */
export const monthEntries: CalendarEntry[] = [
  {
    day: '2026-11-10',
    title: 'Informe mensual, octubre de 2026',
    href: '/calendario/',
    kind: 'Entrega',
    status: { kind: 'moved', day: '2026-11-19' },
    example: true,
  },
  {
    day: '2026-11-19',
    title: 'Informe mensual, octubre de 2026',
    href: '/calendario/',
    kind: 'Entrega',
    status: states.deliveries.overdue,
    example: true,
  },
  {
    day: '2026-11-22',
    title: 'Reunión con vecinos',
    href: '/eventos/',
    kind: 'Reunión',
    status: states.events.today,
    hour: '3:00 p. m.',
    example: true,
  },
  {
    day: '2026-11-22',
    title: 'Comunicado de la fase «Ejecución»',
    href: '/calendario/',
    kind: 'Entrega',
    status: states.deliveries['due-today'],
    example: false,
  },
];

export const objectives = [
  {
    id: 'uno',
    text: 'Que cualquier persona de Villa Ejemplo sepa qué se hizo con su dinero.',
    measures: [
      {
        title: 'Suscriptores de ejemplo',
        href: '/indicadores/',
        stands: '45 suscriptores (octubre de 2026). Alcanza la meta',
      },
    ],
  },
  { id: 'dos', text: 'Que cada pregunta tenga una respuesta con fecha.', measures: [] },
];

export const foundations: Foundation[] = [
  { id: 'informar', name: 'Informar', text: 'Decir qué pasó, también lo malo.', links: [] },
  {
    id: 'dialogar',
    name: 'Dialogar',
    text: 'Explicar, oír y responder.',
    links: [
      { label: 'Eventos', href: '/eventos/' },
      { label: 'Preguntas ciudadanas', href: '/preguntas-ciudadanas/' },
    ],
  },
];

export const messages: Message[] = [
  { id: 'nombrado', name: 'Cuentas a la vista', text: 'Aquí está cada cifra y de dónde sale.', groups: ['external'] },
  {
    id: 'sin-nombre',
    text: 'Todos rendimos cuentas.',
    groups: ['internal', 'external'],
    note: 'El plan de ejemplo no dice por qué canal.',
  },
];

export const audiences: Audience[] = [
  { id: 'equipo', name: 'Equipo de Villa Ejemplo', group: 'internal', concerns: [], links: [] },
  { id: 'vecinos', name: 'Vecinas y vecinos del Barrio Inventado', group: 'external', concerns: [], links: [] },
];

export const channels: Channel[] = [
  { id: 'cartelera', name: 'Cartelera de la oficina', group: 'internal' },
  { id: 'boletin', name: 'Boletín por correo', group: 'external', href: '/comunicados/' },
];

/** Parts of a bulletin: what was published, what was late, and nothing. */
export const sampleBulletin: BulletinSection[] = [
  {
    id: 'muestra-informes',
    title: 'Informes',
    lines: [
      {
        title: 'Informe mensual de octubre',
        href: '#informe',
        facts: ['10 de noviembre de 2026'],
        summary: 'Qué se hizo en octubre y qué no se logró.',
        example: true,
      },
    ],
  },
  {
    id: 'muestra-tarde',
    title: 'Lo que llegó tarde o no se cumplió',
    lines: [
      {
        title: 'Punto de atención móvil',
        href: '#compromiso',
        facts: ['Compromiso', '10 de agosto de 2026', 'Oficina de ejemplo'],
        state: { text: 'Vencido hace 82 días', tone: 'late' },
        example: true,
      },
    ],
  },
  { id: 'muestra-nada', title: 'Próximas fechas', lines: [], empty: 'Nada hasta el fin del mes siguiente.' },
];
