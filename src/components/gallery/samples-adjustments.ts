import { adjustmentStatus } from '../../domain/adjustment.ts';
import type { EntryData } from '../../model/collections.ts';
import type { DatedAdjustment, LinkedChange } from '../../queries/adjustments.ts';
import { commonSample, LONG, sampleEntry, UNIT } from './samples.ts';
import { SAMPLE_DAY } from './samples-ledger.ts';

const adjustment = (title: string, from: string | undefined): DatedAdjustment => {
  const data: EntryData<'adjustments'> = {
    ...commonSample(title),
    unit: UNIT,
    reason: 'La evaluación de ejemplo lo pidió.',
    from,
    fromChanges: [],
    deliveries: [],
    rhythms: [],
    others: [],
  };
  return { adjustment: sampleEntry('adjustments', 'muestra', data), status: adjustmentStatus(data, SAMPLE_DAY) };
};

/** An adjustment in each state, and one whose words do not fit. */
export const sampleAdjustments: DatedAdjustment[] = [
  adjustment('Informes a mitad de mes', '2027-01-01'),
  adjustment('Un boletín para las veredas', SAMPLE_DAY),
  adjustment('La encuesta se cierra antes', '2026-10-10'),
  adjustment('Un foro cada mes', undefined),
  adjustment(LONG, '2026-10-10'),
];

/** A change of each kind: what moved, what is new and what was taken out. */
export const samplePlanChanges: LinkedChange[] = [
  {
    kind: 'delivery',
    what: 'Informe mensual, octubre de 2026',
    before: '10 de noviembre de 2026',
    after: '19 de noviembre de 2026',
    href: '/calendario/',
  },
  {
    kind: 'rhythm',
    what: 'Ejecución',
    before: 'mensualmente, con primera entrega el 10 de septiembre de 2026',
    after: 'trimestralmente, con primera entrega el 10 de enero de 2027',
    href: '/calendario/',
  },
  { kind: 'other', what: 'Canales', after: LONG },
  { kind: 'other', what: 'Mensajes clave', before: 'Todo va según el plan de ejemplo.' },
  {
    kind: 'date',
    what: 'Punto de atención móvil: Comprar el vehículo',
    before: '30 de octubre de 2026',
    after: '15 de enero de 2027',
    href: '/compromisos/',
  },
  { kind: 'commitment', what: 'Abrir una línea de aviso', after: '31 de marzo de 2027', href: '/compromisos/' },
];
