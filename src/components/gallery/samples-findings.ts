import { actionStatus, findingStatus } from '../../domain/finding.ts';
import type { EntryData } from '../../model/collections.ts';
import type { DatedAction, DatedFinding } from '../../queries/findings.ts';
import { commonSample, LONG, sampleEntry, UNIT } from './samples.ts';
import { SAMPLE_DAY, sampleChanges } from './samples-ledger.ts';

const action = (number: string, change: Partial<EntryData<'findings'>['actions'][number]>) => ({
  number,
  what: 'Firmar las doce actas del Barrio Inventado',
  unit: UNIT,
  dueChanges: [],
  ...change,
});
const done = (date: string) => ({ done: { date, evidence: '/informes/' } });

/** An action in each state. */
const actions = [
  action('1', { due: '2026-10-31', dueChanges: [sampleChanges[0]!] }),
  action('2', { due: '2027-01-29', what: LONG }),
  action('3', { due: SAMPLE_DAY }),
  action('4', { due: '2026-09-30', ...done('2026-09-20') }),
  action('5', { due: '2026-09-30', ...done('2026-10-12') }),
  action('6', { dueChanges: [sampleChanges[1]!] }),
];

const finding = (title: string, change: Partial<EntryData<'findings'>>): DatedFinding => {
  const data: EntryData<'findings'> = {
    ...commonSample(title),
    controlBody: 'comptroller',
    bodyName: 'Contraloría de Villa Ejemplo',
    auditNumber: 'EJ-12 de 2026',
    auditedOn: '2026-08-14',
    unit: UNIT,
    finding: 'Doce actas no tienen firma.\n\nNadie supo decir por qué.',
    answer: { date: '2026-09-01', text: 'Es cierto. Se firmarán.' },
    actions: [],
    indicators: [],
    ...change,
  };
  return { finding: sampleEntry('findings', 'muestra', data), status: findingStatus(data, SAMPLE_DAY) };
};

/** A finding in each state, one without anything that may be left out and one with words that do not fit. */
export const sampleFindings = {
  overdue: finding('Doce actas sin firma', { actions }),
  dueToday: finding('Una reja sin candado', { actions: [actions[2]!] }),
  open: finding('Tres contratos sin publicar', { actions: [actions[1]!], example: false }),
  undated: finding('La bodega sin inventario', { actions: [actions[5]!] }),
  unplanned: finding('Una cuenta sin conciliar', {
    auditNumber: undefined,
    auditedOn: undefined,
    answer: undefined,
  }),
  done: finding('Dos tanques sin lavar', { actions: [actions[3]!] }),
  long: finding(LONG, { actions: [actions[3]!, actions[4]!], bodyName: LONG.slice(0, 110) }),
} satisfies Record<string, DatedFinding>;

/** Those actions, as the page of their finding shows them. */
export const sampleActions: DatedAction[] = actions.map((item) => ({
  action: item,
  finding: sampleFindings.overdue.finding,
  status: actionStatus(item, SAMPLE_DAY),
}));
