import type { EntryData } from '../../model/collections.ts';
import { LONG } from './samples.ts';

/** All that lets somebody else verify a commitment: its measure, its steps, what was done, and what others say of its end. */
export const verifiable: Partial<EntryData<'commitments'>> = {
  counterpart: 'Junta del Barrio Inventado',
  place: { district: 'Comuna 8', neighbourhood: 'Barrio Inventado' },
  cost: 48_500_000,
  contact: 'valvulas@example.org',
  fulfilment: { measure: 'Válvulas reparadas', target: '6', unit: 'válvulas' },
  milestones: [
    {
      name: 'Comprar las válvulas',
      day: '2026-07-15',
      dayChanges: [],
      reached: { date: '2026-07-01', evidence: '/informes/' },
    },
    {
      name: 'Instalar cuatro',
      day: '2026-08-01',
      dayChanges: [],
      reached: { date: '2026-08-15', evidence: '/informes/' },
    },
    {
      name: 'Instalar las otras dos',
      day: '2026-09-20',
      dayChanges: [
        {
          date: '2026-09-01',
          from: '2026-08-20',
          to: '2026-09-20',
          reason: 'El contratista de ejemplo entregó tarde.',
        },
      ],
    },
    { name: LONG.slice(0, 78), day: '2026-12-20', dayChanges: [] },
  ],
  verdicts: [
    {
      who: 'Veeduría del Barrio Inventado',
      role: 'oversight',
      date: '2026-10-05',
      result: 'unmet',
      note: 'De las cuatro válvulas, dos no cierran.',
      source: { title: 'Acta de la veeduría', url: 'https://example.org/', date: '2026-10-05' },
    },
    {
      who: 'Contraloría de Villa Ejemplo',
      role: 'control-body',
      date: '2026-11-02',
      result: 'partial',
      note: 'Se repararon cuatro de seis.',
      source: { title: 'Informe de ejemplo 3', date: 'sin fecha' },
    },
  ],
  progress: [
    { date: '2026-07-01', note: 'Se compraron seis válvulas.', evidence: '/informes/' },
    { date: '2026-08-15', note: 'Se instalaron cuatro.' },
  ],
};
